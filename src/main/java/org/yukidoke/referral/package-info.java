/** つなぎ: somebody is passed on from one body to another, and the loop is closed by their own word. */
@NullMarked
package org.yukidoke.referral;

import org.jspecify.annotations.NullMarked;
