/** The plan: platforms, editions, measures, KPIs, goals, formulas and the schedule, as the councils adopted them. */
@NullMarked
package org.yukidoke.plan;

import org.jspecify.annotations.NullMarked;
