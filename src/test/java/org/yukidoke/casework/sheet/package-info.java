@NullMarked
package org.yukidoke.casework.sheet;

import org.jspecify.annotations.NullMarked;
