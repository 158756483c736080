package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestComponent;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.PlanIntake;
import org.yukidoke.plan.catalogue.Catalogue;

/** The five councils with their plans, and entries written the short way. */
@TestComponent
public final class Councils implements InitializingBean {

    private final PlanIntake intake;

    Councils(PlanIntake intake) {
        this.intake = intake;
    }

    @Override
    public void afterPropertiesSet() throws Exception {
        var catalogue = Catalogue.shipped().get();
        intake.take(catalogue.concepts(), catalogue.plans());
    }

    /** What the council as a whole says. */
    public static Proposal says(String indicator, String period, long value) {
        return says(indicator, Cell.COUNCIL, period, value);
    }

    /** What a body says. */
    public static Proposal says(String indicator, String reporter, String period, long value) {
        return reads(indicator, reporter, period, new Reading.Quantity(BigDecimal.valueOf(value)));
    }

    public static Proposal reads(String indicator, String reporter, String period, Reading reading) {
        return new Proposal(
                "entry",
                new Cell(indicator, reporter, Period.parse(period), ""),
                reading,
                Entry.Ground.REPORTED,
                null,
                new Proposal.Seen.Unasked());
    }

    /** The same, known since the start of a day in Japan. */
    public static Proposal known(String day, Proposal proposal) {
        return with(proposal, LocalDate.parse(day).atStartOfDay(Moment.JAPAN).toInstant());
    }

    /** Each with a name of its own, by which faults tell them apart. */
    public static List<Proposal> named(Proposal... proposals) {
        var names = new AtomicInteger();
        return Arrays.stream(proposals)
                .map(proposal -> new Proposal(
                        "entries[" + names.getAndIncrement() + "]",
                        proposal.cell(),
                        proposal.reading(),
                        proposal.ground(),
                        proposal.known(),
                        proposal.seen()))
                .toList();
    }

    private static Proposal with(Proposal proposal, @Nullable Instant known) {
        return new Proposal(
                proposal.name(), proposal.cell(), proposal.reading(), proposal.ground(), known, proposal.seen());
    }
}
