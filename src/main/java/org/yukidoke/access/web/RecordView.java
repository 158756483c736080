package org.yukidoke.access.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yukidoke.access.RecordSearch;
import org.yukidoke.audit.Entry;
import org.yukidoke.audit.Standing;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * The record, narrowed to what was asked for.
 *
 * @param older address of what comes next; blank when nothing does
 * @param newest address of the begin of the list; blank when it is shown
 * @param csv address of the same as a file
 */
public record RecordView(
        Typed filter,
        boolean narrowed,
        List<Choice> organisations,
        List<Choice> outcomes,
        List<Row> rows,
        String older,
        String newest,
        String csv,
        State state) {

    public RecordView {
        organisations = List.copyOf(organisations);
        outcomes = List.copyOf(outcomes);
        rows = List.copyOf(rows);
    }

    /**
     * An event in words.
     *
     * @param code the action as programs know it
     * @param subject short number of the person concerned; blank when none is
     * @param subjectHref what else concerns that person
     */
    public record Row(
            String at,
            String who,
            String organisation,
            String what,
            String code,
            String object,
            String outcome,
            String tone,
            String subject,
            String subjectHref,
            String right) {}

    /** How far the record is sealed, in words. */
    public record State(String word, String tone, String sentence) {

        static State of(Standing standing, Instant now, Texts t) {
            if (standing.stuck(now)) {
                return new State(
                        t.of("access.record.stuck"), "error", t.of("access.record.stuck.text", standing.waiting()));
            }
            var head = standing.newest();
            return head == null
                    ? new State(t.of("access.record.unsealed"), "plain", t.of("access.record.unsealed.text"))
                    : new State(
                            t.of("access.record.sealed"),
                            "success",
                            t.of(
                                    "access.record.sealed.text",
                                    Long.toString(head.seal()),
                                    Moments.words(head.sealed(), t),
                                    standing.waiting()));
        }
    }

    /** Addresses of the list's other parts. */
    record Ways(String older, String newest, String csv) {}

    static RecordView of(Typed filter, RecordSearch.Found found, Ways ways, State state, Names names, Texts t) {
        return new RecordView(
                filter,
                Stream.of("who", "organisation", "action", "subject", "outcome", "from", "to")
                        .anyMatch(field -> !filter.value(field).isBlank()),
                organisations(filter.value("organisation"), names, t),
                Stream.of("", "permitted", "refused")
                        .map(key -> new Choice(key, t.of(key.isEmpty() ? "access.any" : "access.record." + key)))
                        .toList(),
                found.entries().stream()
                        .map(entry -> row(entry, found, names, t))
                        .toList(),
                ways.older(),
                ways.newest(),
                ways.csv(),
                state);
    }

    private static List<Choice> organisations(String held, Names names, Texts t) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t.of("access.any")));
        names.organisations(held, t).stream()
                .filter(choice -> !choice.value().isEmpty())
                .forEach(choices::add);
        return choices;
    }

    private static Row row(Entry entry, RecordSearch.Found found, Names names, Texts t) {
        var person = entry.person();
        return new Row(
                Moments.exactly(entry.at(), t),
                who(entry.who().account(), found, t),
                entry.who().organisation().isEmpty()
                        ? ""
                        : names.organisation(entry.who().organisation(), t),
                words(entry, t),
                entry.action(),
                entry.object().type().isEmpty()
                        ? ""
                        : entry.object().type() + " " + entry.object().id(),
                t.of(entry.permitted() ? "access.record.permitted" : "access.record.refused"),
                entry.permitted() ? "plain" : "error",
                person.subject().isEmpty() ? "" : person.subject().substring(24),
                person.subject().isEmpty() ? "" : "/audit?subject=" + person.subject(),
                person.subject().isEmpty()
                        ? ""
                        : t.of("access.record.right", names.organisation(person.owner(), t), person.basis()));
    }

    private static String who(String account, RecordSearch.Found found, Texts t) {
        if (account.isEmpty()) {
            return t.of("access.record.nobody");
        }
        var known = found.accounts().get(UUID.fromString(account));
        return known == null
                ? t.of("access.record.somebody", account.substring(24))
                : t.of("access.role.at", known.name(), known.login());
    }

    /** Each module may say what its actions mean; what it leaves out speaks by its code. */
    private static String words(Entry entry, Texts t) {
        String refused = entry.permitted() ? "" : ".refused";
        return Stream.of(
                        "access.audit." + entry.action() + refused,
                        "audit." + entry.action(),
                        "access.audit." + entry.action())
                .filter(t::has)
                .findFirst()
                .map(t::of)
                .orElse("");
    }
}
