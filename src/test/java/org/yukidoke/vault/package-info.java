@NullMarked
package org.yukidoke.vault;

import org.jspecify.annotations.NullMarked;
