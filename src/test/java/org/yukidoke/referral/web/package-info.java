/** Pages of referrals: what they show, to whom. */
@NullMarked
package org.yukidoke.referral.web;

import org.jspecify.annotations.NullMarked;
