/** Pages of referrals, for both bodies and for a receiver without an account. */
@NullMarked
package org.yukidoke.referral.web;

import org.jspecify.annotations.NullMarked;
