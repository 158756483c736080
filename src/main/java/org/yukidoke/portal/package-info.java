/** The public face: where somebody turns, asked kindly and kept nowhere. */
@NullMarked
package org.yukidoke.portal;

import org.jspecify.annotations.NullMarked;
