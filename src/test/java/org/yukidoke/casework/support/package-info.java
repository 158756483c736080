@NullMarked
package org.yukidoke.casework.support;

import org.jspecify.annotations.NullMarked;
