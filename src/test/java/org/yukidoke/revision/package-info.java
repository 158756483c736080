@NullMarked
package org.yukidoke.revision;

import org.jspecify.annotations.NullMarked;
