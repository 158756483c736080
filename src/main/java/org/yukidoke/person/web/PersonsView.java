package org.yukidoke.person.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.person.Birth;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;
import org.yukidoke.web.Band;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * The files of the acting body and those shown to it.
 *
 * @param searched what the list says of a search; blank for the newest
 * @param more address of the older ones; blank when these are all
 */
public record PersonsView(
        Typed search,
        String searched,
        List<Row> rows,
        String more,
        boolean closedToo,
        List<Row> lent,
        int due,
        String done) {

    public PersonsView {
        rows = List.copyOf(rows);
        lent = List.copyOf(lent);
    }

    /** A file in the list. */
    public record Row(
            String href,
            String name,
            String reading,
            String reference,
            String birth,
            String kind,
            String opened,
            String keeper,
            List<Band.Flag> flags) {
        public Row {
            flags = List.copyOf(flags);
        }
    }

    static Row row(Line line, String keeper, PersonWords words) {
        Texts t = words.t();
        var identity = line.identity();
        var standing = line.standing();
        var flags = new ArrayList<Band.Flag>();
        if (standing.atRisk()) {
            flags.add(new Band.Flag(t.of("personpage.flag.risk"), "error"));
        }
        if (standing.restricted()) {
            flags.add(new Band.Flag(t.of("personpage.flag.restricted"), "warning"));
        }
        if (standing.closedAt() != null) {
            flags.add(new Band.Flag(t.of("personpage.flag.closed"), "plain"));
        }
        return new Row(
                "/persons/" + line.id(),
                identity.map(known -> known.name().shown()).orElseGet(() -> t.of("personpage.name.hidden")),
                identity.map(PersonsView::reading).orElse(""),
                line.reference().text(),
                identity.map(Identity::birth)
                        .filter(birth -> !(birth instanceof Birth.Unknown))
                        .map(words::birth)
                        .orElse(""),
                t.of(line.kind().text()),
                Moments.day(standing.openedAt(), t),
                keeper,
                flags);
    }

    private static String reading(Identity known) {
        var name = known.name();
        String called = name.nickname().equals(name.shown()) ? "" : name.nickname();
        return Stream.of(name.familyReading(), name.givenReading(), called)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Where the list goes on; blank when it ends here. */
    static String more(List<Line> lines, boolean closedToo) {
        if (lines.size() <= Persons.PAGE) {
            return "";
        }
        Line last = lines.get(Persons.PAGE - 1);
        return "/persons?after=" + last.standing().openedAt() + "_" + last.id() + (closedToo ? "&closed=yes" : "");
    }
}
