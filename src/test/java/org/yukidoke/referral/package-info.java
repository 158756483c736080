/** Referrals, told as what happens to somebody passed on. */
@NullMarked
package org.yukidoke.referral;

import org.jspecify.annotations.NullMarked;
