/** What people come for, walked through in a real browser, with the keyboard, and scanned for barriers. */
@NullMarked
package org.yukidoke.journey;

import org.jspecify.annotations.NullMarked;
