package org.yukidoke.funding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.PartialDate;

/**
 * What the form of a request says.
 *
 * @param project key of a project of the annex that changes; blank for a new one
 * @param kpi a KPI the project brings; null for none
 */
public record Asked(
        String project,
        Described described,
        Period period,
        GrantRequest.Money money,
        @Nullable Indicator kpi,
        String reason) {

    /** Which project it is, who carries it out and by which grant. */
    public record Described(String name, String implementer, String scheme, String gist) {}

    public record Period(PartialDate from, PartialDate to, String text) {}

    /** A KPI with a floor. */
    public record Indicator(String name, BigDecimal value, String unit) {}
}
