package org.yukidoke.person.web;

import java.util.Arrays;
import java.util.List;
import org.yukidoke.person.Identity;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.PersonName;
import org.yukidoke.person.Risk;
import org.yukidoke.person.Seen;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;

/**
 * What stands on every page about one person, so that nobody writes into the file of another: who it is and by what
 * right one looks. The title of the window never has a name; the window may stand open on a desk.
 *
 * @param name what the person is called; blank where that may not be seen
 * @param reading the reading, or what the person wishes to be called; blank when nothing is known
 * @param right by what right one looks, in words
 * @param tabs blank for a body that is shown parts of the file only
 */
public record FileFrame(
        String path,
        String reference,
        String name,
        String reading,
        String right,
        List<Flag> flags,
        String title,
        List<Crumb> crumbs,
        List<Tab> tabs) {

    public FileFrame {
        flags = List.copyOf(flags);
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
    }

    /** Something to know at once. */
    public record Flag(String text, String tone) {}

    static FileFrame of(PersonFile file, FileTab at, String keeper, Texts t) {
        var cover = file.cover();
        String path = "/persons/" + cover.id();
        String reference = cover.reference().text();
        PersonName name =
                file.named().map(PersonFile.Named::identity).map(Identity::name).orElse(null);
        boolean keeps = cover.seen().keeper();
        return new FileFrame(
                path,
                reference,
                name == null ? "" : name.shown(),
                name == null ? "" : reading(name, t),
                right(cover.seen(), keeper, t),
                flags(file, t),
                t.of("personpage.title", t.of(at.text()), reference),
                List.of(
                        new Crumb(t.of("personpage.nav"), "/persons"),
                        at == FileTab.OVERVIEW ? Crumb.here(reference) : new Crumb(reference, path)),
                keeps
                        ? Arrays.stream(FileTab.values())
                                .map(tab -> new Tab(t.of(tab.text()), path + tab.path(), tab == at))
                                .toList()
                        : List.of());
    }

    private static String reading(PersonName name, Texts t) {
        String reading = (name.familyReading() + " " + name.givenReading()).strip();
        boolean called = !name.nickname().isEmpty() && !name.nickname().equals(name.shown());
        String wish = called ? t.of("personpage.called", name.nickname()) : "";
        return reading.isEmpty() ? wish : (reading + " " + wish).strip();
    }

    private static String right(Seen seen, String keeper, Texts t) {
        return switch (seen) {
            case Seen.Own own -> t.of("personpage.right.own", keeper);
            case Seen.Admitted admitted -> t.of("personpage.right.admitted");
            case Seen.Glass glass -> t.of("personpage.right.glass");
            case Seen.Shared shared -> t.of("personpage.right.shared", keeper);
        };
    }

    private static List<Flag> flags(PersonFile file, Texts t) {
        var flags = new java.util.ArrayList<Flag>();
        var cover = file.cover();
        switch (cover.kind()) {
            case FAMILY -> flags.add(new Flag(t.of(cover.kind().text()), "info"));
            case PERSON -> {}
        }
        if (file.contents().risks().stream().anyMatch(Risk::stands)) {
            flags.add(new Flag(t.of("personpage.flag.risk"), "error"));
        }
        if (cover.restricted()) {
            flags.add(new Flag(t.of("personpage.flag.restricted"), "warning"));
        }
        if (cover.closedAt() != null) {
            flags.add(new Flag(t.of("personpage.flag.closed"), "plain"));
        }
        return flags;
    }
}
