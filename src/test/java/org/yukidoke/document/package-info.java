@NullMarked
package org.yukidoke.document;

import org.jspecify.annotations.NullMarked;
