package org.yukidoke.person.web;

import java.util.List;
import org.yukidoke.person.Leak;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * The leaks of a body.
 *
 * @param auditor whether one may be opened here
 */
public record LeaksView(List<Entry> leaks, boolean auditor, Typed form, List<Choice> traits, List<Choice> bodies) {

    public LeaksView {
        leaks = List.copyOf(leaks);
        traits = List.copyOf(traits);
        bodies = List.copyOf(bodies);
    }

    /** One leak in the list. */
    public record Entry(String title, String href, String first, String last) {}

    static Entry entry(Leak leak, Leak.Clock clock, Texts t) {
        return new Entry(
                t.of("personleak.title", Moments.words(leak.happened().knownAt(), t)),
                "/leaks/" + leak.id(),
                leak.sent().first() == null
                        ? t.of("personleak.until", Moments.day(clock.latest(), t))
                        : t.of("personleak.sent", Moments.words(leak.sent().first(), t)),
                leak.sent().last() == null
                        ? t.of("personleak.until", Moments.day(clock.last(), t))
                        : t.of("personleak.sent", Moments.words(leak.sent().last(), t)));
    }

    static List<Choice> traits(Texts t) {
        return List.of(
                new Choice("sensitive", t.of("personleak.trait.sensitive"), t.of("personleak.trait.sensitive.help")),
                new Choice("malicious", t.of("personleak.trait.malicious"), t.of("personleak.trait.malicious.help")));
    }
}
