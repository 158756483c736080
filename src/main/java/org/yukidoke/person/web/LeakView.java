package org.yukidoke.person.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Leak;
import org.yukidoke.person.Line;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * One leak.
 *
 * @param auditor whether the report may be written here
 * @param people those of the people affected whose files the viewer keeps
 * @param done key of what was just done, blank when nothing was
 */
public record LeakView(
        String path,
        String title,
        List<Deadline> clock,
        List<String> reasons,
        String citation,
        List<Fact> facts,
        boolean auditor,
        Typed report,
        int version,
        List<Item> items,
        List<PersonLine> people,
        String others,
        List<Choice> methods,
        String done) {

    private static final Set<String> DONE = Set.of("opened", "written", "first", "last", "told");

    public LeakView {
        clock = List.copyOf(clock);
        reasons = List.copyOf(reasons);
        facts = List.copyOf(facts);
        items = List.copyOf(items);
        people = List.copyOf(people);
        methods = List.copyOf(methods);
    }

    /** A deadline and how it stands; {@code deed} is the button's value while it can be met, else blank. */
    public record Deadline(String name, String day, String left, String tone, String deed) {}

    /** Something known. */
    public record Fact(String name, String value) {}

    /** An item of the report. */
    public record Item(String key, String label, String help, String text) {}

    /** Somebody affected, as whoever keeps the file sees them. */
    public record PersonLine(String id, String name, String reference, String told, boolean open) {}

    /** What a page is made from. */
    record Facts(
            Leak leak,
            Leak.Clock clock,
            Leak.Rule rule,
            Leak.@Nullable Size size,
            List<Leak.Affected> affected,
            String body) {}

    static LeakView of(Facts facts, boolean auditor, Typed form, Instant now, String done, Texts t) {
        Leak leak = facts.leak();
        LocalDate today = Japan.day(now);
        return new LeakView(
                "/leaks/" + leak.id(),
                t.of("personleak.title", Moments.words(leak.happened().knownAt(), t)),
                List.of(
                        new Deadline(
                                t.of("personleak.first"),
                                t.of(
                                        "personleak.between",
                                        Moments.day(facts.clock().first(), t),
                                        Moments.day(facts.clock().latest(), t)),
                                left(leak.sent().first(), facts.clock().latest(), today, t),
                                tone(leak.sent().first(), facts.clock().latest(), today),
                                leak.sent().first() == null ? "first" : ""),
                        new Deadline(
                                t.of("personleak.last"),
                                Moments.day(facts.clock().last(), t),
                                left(leak.sent().last(), facts.clock().last(), today, t),
                                tone(leak.sent().last(), facts.clock().last(), today),
                                leak.sent().last() == null ? "last" : "")),
                facts.clock().reasons().stream()
                        .map(reason ->
                                t.of("personleak.reason." + reason, facts.rule().many()))
                        .toList(),
                facts.rule().citation(),
                facts(facts, t),
                auditor,
                form,
                leak.version(),
                Leak.ITEMS.stream()
                        .map(item -> new Item(
                                item,
                                t.of("personleak.item." + item),
                                t.of("personleak.item." + item + ".help"),
                                leak.report().item(item)))
                        .toList(),
                facts.affected().stream().map(one -> person(one, t)).toList(),
                others(facts, t),
                List.of(Consent.Method.values()).stream()
                        .map(method -> new Choice(method.key(), t.of(method.text())))
                        .toList(),
                DONE.contains(done) ? "personleak.done." + done : "");
    }

    /** The report as it stands. */
    static Typed filled(Leak leak) {
        return Typed.known(new HashMap<>(leak.report().items()));
    }

    private static String others(Facts facts, Texts t) {
        int others = facts.size() == null
                ? 0
                : facts.size().people() - facts.affected().size();
        return others > 0 ? t.of("personleak.others", others) : "";
    }

    private static String people(Facts facts, Texts t) {
        if (facts.size() != null) {
            return t.of(
                    "personleak.people.count",
                    facts.size().people(),
                    facts.size().told());
        }
        long told =
                facts.affected().stream().filter(one -> one.toldAt() != null).count();
        return t.of("personleak.people.own", facts.affected().size(), told);
    }

    private static List<Fact> facts(Facts facts, Texts t) {
        Leak.Window window = facts.leak().happened().window();
        List<Fact> lines = new ArrayList<>();
        lines.add(new Fact(
                t.of("personleak.window"),
                t.of("personleak.span", Moments.words(window.from(), t), Moments.words(window.to(), t))));
        lines.add(new Fact(
                t.of("personleak.who"),
                window.account() == null
                        ? (facts.body().isEmpty() ? t.of("personleak.who.any") : facts.body())
                        : t.of("personleak.who.account", window.account().toString())));
        lines.add(new Fact(t.of("personleak.people"), people(facts, t)));
        return lines;
    }

    private static PersonLine person(Leak.Affected affected, Texts t) {
        Line line = affected.line();
        Optional<Instant> told = Optional.ofNullable(affected.toldAt());
        return new PersonLine(
                line.id().toString(),
                line.identity().map(identity -> identity.name().shown()).orElse(""),
                line.reference().text(),
                told.map(at -> t.of("personleak.told.at", Moments.words(at, t))).orElse(t.of("personleak.told.not")),
                told.isEmpty());
    }

    private static String left(@Nullable Instant sent, LocalDate until, LocalDate today, Texts t) {
        if (sent != null) {
            return t.of("personleak.sent", Moments.words(sent, t));
        }
        long days = ChronoUnit.DAYS.between(today, until);
        return days < 0 ? t.of("personleak.late", -days) : t.of("personleak.left", days);
    }

    private static String tone(@Nullable Instant sent, LocalDate until, LocalDate today) {
        if (sent != null) {
            return "success";
        }
        return today.isAfter(until) ? "error" : "warning";
    }
}
