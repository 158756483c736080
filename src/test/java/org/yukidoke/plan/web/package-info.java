/** The pages of the plans, tested. */
@NullMarked
package org.yukidoke.plan.web;

import org.jspecify.annotations.NullMarked;
