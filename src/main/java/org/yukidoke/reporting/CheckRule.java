package org.yukidoke.reporting;

import java.math.BigDecimal;

/**
 * What a council holds to be worth a question, as it decided for a time.
 *
 * @param importance {@code error}, {@code explain}, {@code note} or {@code off}
 * @param share percent from which the check speaks
 * @param least difference from which it speaks, in the unit of the indicator
 */
record CheckRule(String code, String importance, BigDecimal share, BigDecimal least) {}
