package org.yukidoke.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Period;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Reading;

/** Figures of the ledger as a frozen round holds them. */
final class FigureRules {

    private static final Content.Figure NONE = new Content.Figure("not_reported", null, null, null, "", "");

    private FigureRules() {}

    static Content.Figure figure(@Nullable Reading reading) {
        return switch (reading) {
            case null -> NONE;
            case Reading.Quantity(BigDecimal value) -> new Content.Figure("stated", plain(value), null, null, "", "");
            case Reading.Share(BigDecimal numerator, BigDecimal denominator) ->
                new Content.Figure("stated", null, plain(numerator), plain(denominator), "", "");
            case Reading.Done(var on) -> new Content.Figure("stated", null, null, null, on.toString(), "");
            case Reading.Assessed(var grade, String reason) ->
                new Content.Figure("stated", null, null, null, "", grade + " " + reason);
            case Reading.NotApplicable none -> new Content.Figure("not_applicable", null, null, null, "", "");
            case Reading.NotReported none -> NONE;
            case Reading.Suppressed none -> Content.Figure.WITHHELD;
            case Reading.Pending(var until) ->
                new Content.Figure("pending", null, null, null, until == null ? "" : until.toString(), "");
        };
    }

    static Content.@Nullable Figure figure(@Nullable Entry entry) {
        return entry == null ? null : figure(entry.reading());
    }

    /**
     * The figure of one period, all bodies together: a year's as the board has it, a finer one's added up. A body's figure
     * that must not be told is not in the sum, which would tell it.
     */
    static Content.Figure of(Evaluation evaluation, Period period, List<Entry> standing, Set<Cell> withheld) {
        if (period.kind() == Period.Kind.YEAR) {
            return evaluation
                    .find(period.year())
                    .map(year -> figure(year.figure()))
                    .orElse(NONE);
        }
        var own = standing.stream()
                .filter(entry ->
                        entry.cell().indicator().equals(evaluation.indicator().id()))
                .filter(entry -> entry.cell().period().equals(period))
                .toList();
        var told =
                own.stream().filter(entry -> !withheld.contains(entry.cell())).toList();
        Optional<Entry> council =
                told.stream().filter(entry -> entry.cell().ofCouncil()).findFirst();
        var values = told.stream()
                .filter(entry -> !entry.cell().ofCouncil())
                .flatMap(entry -> entry.reading() instanceof Reading.Quantity(BigDecimal value)
                        ? Stream.of(value)
                        : Stream.<BigDecimal>empty())
                .toList();
        boolean whole = told.size() == own.size();
        if (values.isEmpty() || !evaluation.indicator().aim().additive() || (!whole && council.isPresent())) {
            return council.or(() -> own.size() == 1 ? told.stream().findFirst() : Optional.empty())
                    .map(entry -> figure(entry.reading()))
                    .orElse(whole ? NONE : Content.Figure.WITHHELD);
        }
        return figure(new Reading.Quantity(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /** Without zeros at its end, so that equal figures are equal bytes. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
