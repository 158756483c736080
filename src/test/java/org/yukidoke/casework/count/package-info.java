@NullMarked
package org.yukidoke.casework.count;

import org.jspecify.annotations.NullMarked;
