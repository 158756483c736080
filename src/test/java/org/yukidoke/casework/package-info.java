@NullMarked
package org.yukidoke.casework;

import org.jspecify.annotations.NullMarked;
