@NullMarked
package org.yukidoke.portal;

import org.jspecify.annotations.NullMarked;
