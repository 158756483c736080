/** The pages of the plans: for everybody, without signing in. */
@NullMarked
package org.yukidoke.plan.web;

import org.jspecify.annotations.NullMarked;
