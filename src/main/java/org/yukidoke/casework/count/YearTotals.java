package org.yukidoke.casework.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Tellings;
import org.yukidoke.casework.count.YearRules.Part;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Period;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.RecordFacts;
import org.yukidoke.statistics.Release;
import org.yukidoke.statistics.Releases;

/** What a body did in a fiscal year, people erased since included, as it was known at a moment. */
@Component
public class YearTotals {

    private final Transactions transactions;
    private final List<RecordFacts> sources;
    private final Tellings tellings;

    YearTotals(Transactions transactions, List<RecordFacts> sources, Tellings tellings) {
        this.transactions = transactions;
        this.sources = List.copyOf(sources);
        this.tellings = tellings;
    }

    /**
     * A body's year.
     *
     * @param quarters those that had begun by the moment
     */
    public record Year(FiscalYear year, List<Period> quarters, List<Section> sections, Tellings.Telling telling) {
        public Year {
            quarters = List.copyOf(quarters);
            sections = List.copyOf(sections);
        }
    }

    /**
     * One table: codes down, quarters across.
     *
     * @param began the first day of which there is a record, of any year; before it numbers are missing, and not 0
     * @param table of the quarters from that day on; null where the whole year lies before it, or there is no record at all
     */
    public record Section(
            String key, @Nullable LocalDate began, @Nullable Release table) {}

    /** The year of the acting account's body; for its counsellors. */
    public Year get(Scope scope, FiscalYear year, Moment moment) {
        scope.require(Role.COUNSELLOR);
        if (scope.organisation().isEmpty()) {
            throw new AccessDeniedException("needs a counsellor of a body");
        }
        List<Period> quarters = Period.of(year).by(Period.Kind.QUARTER).stream()
                .filter(quarter -> !quarter.from().isAfter(Japan.day(moment.known())))
                .toList();
        return transactions.in(scope, () -> {
            var telling = tellings.get();
            var sections = new ArrayList<Section>();
            var told = new TreeMap<String, RecordFacts.Told>();
            var asked = new RecordFacts.Asked(scope.organisation(), YearRules.SETTLED, Period.of(year), moment);
            sources.forEach(source ->
                    source.families().forEach(family -> told.put(family, source.told(family, asked))));
            for (Part part : YearRules.PARTS) {
                if (!quarters.isEmpty() && told.keySet().containsAll(part.families())) {
                    sections.add(section(part, told, quarters, telling));
                }
            }
            return new Year(year, quarters, sections, telling);
        });
    }

    private static Section section(
            Part part, Map<String, RecordFacts.Told> told, List<Period> quarters, Tellings.Telling telling) {
        List<RecordFacts.Told> answers = part.families().stream()
                .flatMap(family -> Stream.ofNullable(told.get(family)))
                .toList();
        LocalDate began = answers.stream()
                .flatMap(each -> Stream.ofNullable(each.began()))
                .min(LocalDate::compareTo)
                .orElse(null);
        if (began == null || began.isAfter(quarters.getLast().to())) {
            return new Section(part.key(), null, null);
        }
        // A quarter before the records begin is no 0 among the figures: a 0 nobody sees would help to work out the
        // others.
        List<Period> kept = quarters.stream()
                .filter(quarter -> !quarter.to().isBefore(began))
                .toList();
        var facts = answers.stream().flatMap(each -> each.facts().stream()).toList();
        return new Section(
                part.key(), began, Releases.release(YearRules.table(part, facts, kept), telling.suppression()));
    }
}
