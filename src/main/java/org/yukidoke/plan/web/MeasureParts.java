package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.plan.Document;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.web.MeasureView.Condition;
import org.yukidoke.plan.web.MeasureView.Footnote;
import org.yukidoke.plan.web.MeasureView.Owners;
import org.yukidoke.plan.web.MeasureView.Statement;
import org.yukidoke.plan.web.MeasureView.Wording;
import org.yukidoke.plan.web.MeasureView.Year;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Texts;

/** Says each part of a measure in words. */
record MeasureParts(PlanIndex index, Measure measure, Texts t) {

    List<Crumb> chapter() {
        return index.path(measure.chapter()).stream()
                .map(chapter -> new Crumb(
                        (chapter.label() + " "
                                        + t.pick(
                                                chapter.heading().ja(),
                                                chapter.heading().en()))
                                .strip(),
                        index.measuresOf(chapter)))
                .toList();
    }

    Owners owners() {
        Measure.Ownership owned = measure.owned();
        return new Owners(
                OwnerView.of(index, measure, t),
                owned.fromHeading() ? t.of("plan.measure.owner.heading") : "",
                owned.detail(),
                expanded(owned));
    }

    private String expanded(Measure.Ownership owned) {
        if (!owned.expanded().isEmpty()) {
            return t.of("plan.measure.owner.expanded", String.join("・", owned.expanded()));
        }
        boolean alias =
                owned.owners().stream().anyMatch(owner -> index.findAlias(owner).isPresent());
        return alias ? t.of("plan.measure.owner.unlisted") : "";
    }

    List<Statement> said() {
        var said = new ArrayList<Statement>();
        if (measure.isNew()) {
            said.add(statement("plan.measure.said.new"));
        }
        Measure.Repeat repeat = measure.repeat();
        String meaning = switch (repeat.reprise()) {
            case MEASURE -> "measure";
            case PROGRAMME -> "programme";
            case NONE -> repeat.implied() ? "implied" : "";
        };
        if (!meaning.isEmpty()) {
            String words = t.of("plan.measure.said." + meaning);
            said.add(index.findMeasure(repeat.of())
                    .map(of -> link(words, of))
                    .orElseGet(() -> new Statement(words, "", "", "")));
        }
        index.plan().measures().stream()
                .filter(other -> other.repeat().of().equals(measure.key()))
                .map(other -> link(t.of("plan.measure.said.repeated"), other))
                .forEach(said::add);
        Measure.Funding funding = measure.funding();
        if (funding != null) {
            said.add(funded(funding));
        }
        return said;
    }

    private Statement funded(Measure.Funding funding) {
        var scheme = index.schemes().get(funding.scheme());
        String name = scheme == null
                ? funding.scheme()
                : t.pick(scheme.name().ja(), scheme.name().en());
        String words = t.of(funding.partial() ? "plan.measure.said.funded.part" : "plan.measure.said.funded", name);
        return new Statement(words, "", "", funding.note());
    }

    private Statement statement(String key) {
        return new Statement(t.of(key), "", "", "");
    }

    private Statement link(String words, Measure other) {
        return new Statement(words, title(other), address(other), owners(other));
    }

    private String title(Measure other) {
        return (other.label() + " " + t.pick(other.title().ja(), other.title().en())).strip();
    }

    private String address(Measure other) {
        return PlanTab.MEASURES.of(index.plan().key()) + "/" + other.key();
    }

    private String owners(Measure other) {
        return String.join(
                t.of("plan.comma"),
                OwnerView.of(index, other, t).stream().map(OwnerView::text).toList());
    }

    List<Year> years() {
        if (!index.plan().edition().schedule()) {
            return List.of();
        }
        return index.plan().edition().fiscalYears().stream()
                .map(year -> new Year(new PlanWords(t).year(year), state(year)))
                .toList();
    }

    private String state(FiscalYear year) {
        Measure.Schedule schedule = measure.schedule();
        if (schedule.marked().contains(year)) {
            return "marked";
        }
        if (schedule.inferred().contains(year)) {
            return "inferred";
        }
        return schedule.evidence() == Measure.Evidence.UNKNOWN ? "unknown" : "none";
    }

    String evidence() {
        return index.plan().edition().schedule()
                ? t.of("plan.measure.evidence."
                        + measure.schedule().evidence().name().toLowerCase(Locale.ROOT))
                : t.of("plan.measure.evidence.none");
    }

    /** The programme the measure belongs to; at most one. */
    List<Statement> programme() {
        return index.findProgramme(measure.links().programme()).stream()
                .map(programme -> new Statement(
                        programme.gist(),
                        t.pick(programme.name().ja(), programme.name().en()),
                        "/plans/" + index.plan().key() + "/programmes#p-" + programme.key(),
                        ""))
                .toList();
    }

    List<Statement> siblings() {
        String programme = measure.links().programme();
        return index.plan().measures().stream()
                .filter(other ->
                        !programme.isEmpty() && other.links().programme().equals(programme))
                .filter(other -> !other.key().equals(measure.key()))
                .map(other -> link("", other))
                .toList();
    }

    List<Statement> windows() {
        return measure.links().services().stream()
                .flatMap(key -> Stream.ofNullable(index.windows().get(key)))
                .map(window -> new Statement(
                        window.gist(),
                        t.pick(window.name().ja(), window.name().en()),
                        PlanTab.WINDOWS.of(index.plan().key()),
                        window.place().isEmpty() ? String.join(t.of("plan.comma"), window.sites()) : window.place()))
                .toList();
    }

    List<Condition> conditions() {
        return measure.eligibility().stream()
                .map(rule -> new Condition(rule.text(), new PlanWords(t).ages(rule.ageFrom(), rule.ageTo())))
                .toList();
    }

    List<Footnote> footnotes() {
        return measure.links().footnotes().stream()
                .flatMap(key -> Stream.ofNullable(index.footnotes().get(key)))
                .map(note -> new Footnote(note.mark(), note.gist()))
                .toList();
    }

    /** Notes on the measure and what a reader of the plan must know of it. */
    List<String> notes() {
        var notes = new ArrayList<>(measure.notes());
        index.plan().front().observations().stream()
                .filter(observation -> observation.items().contains("m." + measure.key()))
                .forEach(observation -> notes.add(observation.text()));
        return List.copyOf(notes);
    }

    Wording wording(Document document) {
        return new Wording(
                document.wording(measure.source()),
                index.plan().edition().document(),
                new PlanWords(t).place(measure.source()));
    }
}
