package org.yukidoke.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Kpi;

/**
 * A body asks the council to change a project of the annex, or to add one.
 *
 * @param number of the request among those of its plan
 * @param organisation who asks
 * @param applied when the grant was applied for and which version that made; null before
 */
public record GrantRequest(
        UUID id,
        String plan,
        String platform,
        int number,
        String organisation,
        Wanted wanted,
        Instant asked,
        @Nullable Applied applied) {

    /**
     * What is asked for.
     *
     * @param project as it is to be
     * @param kpi a KPI it brings; null for none
     * @param money what it costs
     * @param reason why it has to change now
     */
    public record Wanted(
            Actors.GrantProject project, @Nullable Kpi kpi, Money money, String reason) {}

    /**
     * The grant.
     *
     * @param amount in thousands of yen
     * @param part what part is paid by the grant, such as that of the city alone; blank for the whole
     */
    public record Money(BigDecimal amount, String part) {}

    public record Applied(LocalDate on, UUID version) {}
}
