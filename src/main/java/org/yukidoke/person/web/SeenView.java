package org.yukidoke.person.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yukidoke.person.AccessStatements.Entry;
import org.yukidoke.person.Part;
import org.yukidoke.web.Band;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * Who looked at a file, when, and on what basis: on the screen for the staff, on paper for the person.
 *
 * @param full the oldest entries may be missing
 */
public record SeenView(Band frame, List<Row> rows, boolean full, String keeper, String printed) {

    public SeenView {
        rows = List.copyOf(rows);
    }

    /** Looks of one body on one day for one purpose, counted; several looks a day would hide what matters. */
    public record Row(
            String when, String who, String what, String parts, String basis, String times, boolean refused) {}

    /** What the words are made of: names of bodies, and what shares rest on, by their ids. */
    record Names(Map<String, String> bodies, Map<UUID, String> shares) {}

    static List<Row> rows(List<Entry> entries, Names names, Texts t) {
        Map<Row, Integer> times = new LinkedHashMap<>();
        entries.forEach(entry -> times.merge(row(entry, names, t), 1, Integer::sum));
        return times.entrySet().stream()
                .map(one -> one.getValue() == 1 ? one.getKey() : counted(one.getKey(), one.getValue(), t))
                .toList();
    }

    private static Row counted(Row row, int times, Texts t) {
        return new Row(
                row.when(),
                row.who(),
                row.what(),
                row.parts(),
                row.basis(),
                t.of("personpage.seen.times", times),
                row.refused());
    }

    private static Row row(Entry entry, Names names, Texts t) {
        String who = entry.account() == null
                ? t.of("personpage.seen.machine")
                : names.bodies().getOrDefault(entry.organisation(), t.of("personpage.seen.nobody"));
        return new Row(
                Moments.day(entry.at(), t),
                who,
                deed(entry.action(), t),
                parts(entry.fields(), t),
                entry.permitted() ? basis(entry.basis(), names, t) : t.of("personpage.seen.refused"),
                "",
                !entry.permitted());
    }

    // Every deed of the product has words (WordsTest looks); what an older version wrote is told as what it surely is.
    private static String deed(String action, Texts t) {
        String key = "audit." + action;
        return t.of(t.has(key) ? key : "personpage.deed.other");
    }

    private static String parts(String fields, Texts t) {
        return t.list(List.of(fields.split(",", -1)).stream()
                .flatMap(field -> Part.find(field).stream())
                .map(part -> t.of(part.text())));
    }

    private static String basis(String basis, Names names, Texts t) {
        int colon = basis.indexOf(':');
        return switch (colon < 0 ? basis : basis.substring(0, colon)) {
            case "own" -> t.of("personpage.seen.own");
            case "admitted" -> t.of("personpage.seen.admitted");
            case "glass" -> t.of("personpage.seen.glass");
            case "share" ->
                Form.id(basis.substring(colon + 1))
                        .map(share -> names.shares().getOrDefault(share, t.of("personpage.seen.share")))
                        .orElseGet(() -> t.of("personpage.seen.share"));
            default -> "";
        };
    }
}
