package org.yukidoke.progress;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.kernel.Period;

/** Reads what was typed. Nothing is guessed: what may mean two things is asked about. */
final class DraftRules {

    private static final List<String> READINGS = List.of("quantity", "numerator", "denominator", "on", "grade");
    private static final int LONGEST = 4000;

    private static final Map<String, Reading.State> STATES = Map.ofEntries(
            Map.entry("", Reading.State.STATED),
            Map.entry("stated", Reading.State.STATED),
            Map.entry("not_applicable", Reading.State.NOT_APPLICABLE),
            Map.entry("該当なし", Reading.State.NOT_APPLICABLE),
            Map.entry("not_reported", Reading.State.NOT_REPORTED),
            Map.entry("未報告", Reading.State.NOT_REPORTED),
            Map.entry("suppressed", Reading.State.SUPPRESSED),
            Map.entry("秘匿", Reading.State.SUPPRESSED),
            Map.entry("pending", Reading.State.PENDING),
            Map.entry("判明予定", Reading.State.PENDING));

    private DraftRules() {}

    static Parsed<List<Proposal>> parse(List<Draft> drafts, List<Indicator> indicators, Entry.Origin origin) {
        var proposals = new ArrayList<Proposal>();
        var errors = new ArrayList<FieldError>();
        for (Draft draft : drafts) {
            switch (parse(draft, indicators, origin)) {
                case Parsed.Valid<Proposal>(Proposal proposal) -> proposals.add(proposal);
                case Parsed.Invalid<Proposal>(var faults) -> errors.addAll(faults);
            }
        }
        return errors.isEmpty() ? new Parsed.Valid<>(List.copyOf(proposals)) : new Parsed.Invalid<>(errors);
    }

    static Parsed<Proposal> parse(Draft draft, List<Indicator> indicators, Entry.Origin origin) {
        var reader = new Reader(draft, new ArrayList<>());
        Optional<Indicator> indicator = reader.indicator(indicators);
        Optional<Period> period = reader.required("period", "progress.fault.period", Period::find);
        Optional<Reading> reading = indicator.flatMap(reader::reading);
        Optional<Instant> known = reader.optional("known", "progress.fault.day", DraftRules::moment);
        Optional<UUID> evidence = reader.optional("evidence", "progress.fault.evidence", DraftRules::id);
        Optional<Boolean> sample = reader.optional("sample", "progress.fault.sample", DraftRules::yes);
        Optional<Proposal.Seen> seen = reader.optional("seen", "progress.fault.seen", DraftRules::seen);
        Stream.of("source", "comment", "reason").forEach(reader::bounded);
        if (!reader.errors.isEmpty()) {
            return new Parsed.Invalid<>(reader.errors);
        }
        String reporter = draft.value("reporter").equals("council") ? Cell.COUNCIL : draft.value("reporter");
        return new Parsed.Valid<>(new Proposal(
                draft.name(),
                new Cell(indicator.orElseThrow().id(), reporter, period.orElseThrow(), draft.value("part")),
                reading.orElseThrow(),
                new Entry.Ground(
                        origin,
                        sample.orElse(false),
                        draft.value("source"),
                        draft.value("comment"),
                        evidence.orElse(null)),
                known.orElse(null),
                seen.orElseGet(Proposal.Seen.Unasked::new)));
    }

    private static Optional<Instant> moment(String typed) {
        Optional<Instant> day =
                DayText.find(typed).map(date -> date.atStartOfDay(Moment.JAPAN).toInstant());
        if (day.isPresent()) {
            return day;
        }
        try {
            return Optional.of(Instant.parse(typed));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Proposal.Seen> seen(String typed) {
        return typed.equals("none")
                ? Optional.of(new Proposal.Seen.Nothing())
                : id(typed).map(Proposal.Seen.Standing::new);
    }

    private static Optional<Boolean> yes(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> Optional.of(true);
            case "no", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Reads fields one by one and collects what is wrong. */
    private record Reader(Draft draft, List<FieldError> errors) {

        Optional<Indicator> indicator(List<Indicator> indicators) {
            String asked = draft.value("indicator");
            var found = indicators.stream()
                    .filter(each -> each.id().equals(asked) || each.key().equals(asked))
                    .findFirst();
            if (found.isEmpty()) {
                fault("indicator", "progress.fault.indicator", asked);
            }
            return found;
        }

        <T> Optional<T> required(String field, String key, Function<String, Optional<T>> read) {
            Optional<T> found = read.apply(draft.value(field));
            if (found.isEmpty()) {
                fault(field, key, draft.value(field));
            }
            return found;
        }

        <T> Optional<T> optional(String field, String key, Function<String, Optional<T>> read) {
            return draft.value(field).isEmpty() ? Optional.empty() : required(field, key, read);
        }

        void bounded(String field) {
            if (draft.value(field).length() > LONGEST) {
                fault(field, "progress.fault.long", Integer.toString(LONGEST));
            }
        }

        Optional<Reading> reading(Indicator indicator) {
            Reading.State state = STATES.get(draft.value("state"));
            if (state == null) {
                fault("state", "progress.fault.state", draft.value("state"));
                return Optional.empty();
            }
            boolean figure =
                    READINGS.stream().anyMatch(field -> !draft.value(field).isEmpty());
            if (state != Reading.State.STATED && figure) {
                fault("state", "progress.fault.both");
                return Optional.empty();
            }
            return switch (state) {
                case STATED -> stated(indicator);
                case NOT_APPLICABLE -> Optional.of(new Reading.NotApplicable());
                case NOT_REPORTED -> Optional.of(new Reading.NotReported());
                case SUPPRESSED -> Optional.of(new Reading.Suppressed());
                case PENDING -> pending();
            };
        }

        private Optional<Reading> pending() {
            @Nullable
            LocalDate until =
                    optional("expected", "progress.fault.day", DayText::find).orElse(null);
            return Optional.of(new Reading.Pending(until));
        }

        private Optional<Reading> stated(Indicator indicator) {
            boolean share = !draft.value("numerator").isEmpty()
                    || !draft.value("denominator").isEmpty();
            long said = Stream.of(
                            !draft.value("quantity").isEmpty(),
                            share,
                            !draft.value("on").isEmpty(),
                            !draft.value("grade").isEmpty())
                    .filter(each -> each)
                    .count();
            if (said != 1) {
                fault("quantity", said == 0 ? "progress.fault.empty" : "progress.fault.several");
                return Optional.empty();
            }
            if (share) {
                return share(indicator);
            }
            if (!draft.value("on").isEmpty()) {
                return required("on", "progress.fault.day", DayText::find).map(Reading.Done::new);
            }
            return draft.value("grade").isEmpty()
                    ? number("quantity", indicator).map(Reading.Quantity::new)
                    : assessed();
        }

        private Optional<Reading> share(Indicator indicator) {
            Optional<BigDecimal> numerator = number("numerator", indicator);
            Optional<BigDecimal> denominator = number("denominator", indicator);
            if (denominator.filter(whole -> whole.signum() == 0).isPresent()) {
                fault("denominator", "progress.fault.zero");
                return Optional.empty();
            }
            return numerator.flatMap(part -> denominator.map(whole -> new Reading.Share(part, whole)));
        }

        private Optional<Reading> assessed() {
            Optional<Grade> grade = required("grade", "progress.fault.grade", Grade::find);
            if (draft.value("reason").isEmpty()) {
                fault("reason", "progress.fault.reason");
                return Optional.empty();
            }
            return grade.map(found -> new Reading.Assessed(found, draft.value("reason")));
        }

        private Optional<BigDecimal> number(String field, Indicator indicator) {
            return switch (NumberRules.parse(draft.value(field), indicator.unit())) {
                case NumberRules.Read.Figure(BigDecimal value) -> Optional.of(value);
                case NumberRules.Read.Fault(String key) -> {
                    fault(field, key);
                    yield Optional.empty();
                }
            };
        }

        private void fault(String field, String key, String... arguments) {
            errors.add(FieldError.of(draft.name() + "." + field, key, arguments));
        }
    }
}
