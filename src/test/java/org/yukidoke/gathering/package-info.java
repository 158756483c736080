@NullMarked
package org.yukidoke.gathering;

import org.jspecify.annotations.NullMarked;
