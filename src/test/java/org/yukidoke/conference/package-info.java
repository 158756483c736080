@NullMarked
package org.yukidoke.conference;

import org.jspecify.annotations.NullMarked;
