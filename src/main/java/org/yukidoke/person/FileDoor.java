package org.yukidoke.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Absent;
import org.yukidoke.web.Band;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;

/** The way into a file for every page about one person, whichever module it is of. */
@Component
public class FileDoor {

    /** Pages from this place on are seldom needed, and stand folded. */
    private static final int FOLDED = 40;

    /** Signs of a text in the band. */
    private static final int LONGEST = 60;

    private final Persons persons;
    private final Organisations organisations;
    private final ObjectProvider<PersonTab> tabs;
    private final Transactions transactions;

    FileDoor(Persons persons, Organisations organisations, ObjectProvider<PersonTab> tabs, Transactions transactions) {
        this.persons = persons;
        this.organisations = organisations;
        this.tabs = tabs;
        this.transactions = transactions;
    }

    /**
     * A file as far as it may be seen. Names and risks are asked for with every page, because the band above shows them.
     *
     * @throws Absent when it may not be seen at all or is not there, which is the same to whoever asks
     */
    public PersonFile seen(Scope scope, UUID id, Part... wanted) {
        Set<Part> parts = EnumSet.of(Part.IDENTITY, Part.RISK);
        parts.addAll(Arrays.asList(wanted));
        return persons.find(scope, id, parts).orElseThrow(() -> new Absent("person", id.toString()));
    }

    /**
     * A file the acting body keeps.
     *
     * @throws Absent also for one that is only shown to it
     */
    public PersonFile kept(Scope scope, UUID id, Part... wanted) {
        PersonFile file = seen(scope, id, wanted);
        if (!file.cover().seen().keeper()) {
            throw new Absent("person", id.toString());
        }
        return file;
    }

    /** The band above a page of ours. */
    public Band band(PersonFile file, FileTab at, Texts t) {
        return band(file, at.place(), t);
    }

    /** The band above a page of another module. */
    public Band band(PersonFile file, PersonTab.Place at, Texts t) {
        var cover = file.cover();
        String path = "/persons/" + cover.id();
        List<PersonTab.Place> places = places(file);
        String reference = cover.reference().text();
        PersonName name =
                file.named().map(PersonFile.Named::identity).map(Identity::name).orElse(null);
        String keeper = organisations
                .find(cover.owner())
                .map(body -> t.pick(body.name(), body.nameEn()))
                .orElse(cover.owner());
        return new Band(
                path,
                reference,
                name == null || name.shown().isEmpty() ? t.of("personpage.name.hidden") : name.shown(),
                name == null ? "" : reading(name, t),
                right(cover.seen(), keeper, t),
                flags(file, t),
                t.of("personpage.title", t.of(at.text()), reference),
                List.of(
                        new Crumb(t.of("personpage.nav"), "/persons"),
                        at.path().isEmpty() ? Crumb.here(reference) : new Crumb(reference, path)),
                tabs(places.stream().filter(place -> place.order() < FOLDED || place.equals(at)), path, at, t),
                tabs(places.stream().filter(place -> place.order() >= FOLDED && !place.equals(at)), path, at, t),
                new Band.Words(
                        t.of("personpage.band"),
                        t.of("personpage.tabs"),
                        t.of("personpage.tabs.more"),
                        t.of("personpage.reference")));
    }

    /** What every module wants to be known before anything is read; empty for a body that only sees parts of the file. */
    public List<PersonTab.Note> notes(Scope scope, PersonFile file, Texts t) {
        return file.cover().seen().keeper()
                ? transactions.in(
                        scope,
                        () -> tabs.stream()
                                .sorted(Comparator.comparingInt(
                                        tab -> tab.place().order()))
                                .flatMap(tab -> tab.notes(scope, file.cover().id(), t).stream())
                                .toList())
                : List.of();
    }

    /** What a keeper does most with a file, each with where it leads; the first is what they mostly came for. */
    public List<PersonTab.Deed> deeds(PersonFile file) {
        return file.cover().seen().keeper()
                ? tabs.stream()
                        .sorted(Comparator.comparingInt(tab -> tab.place().order()))
                        .flatMap(tab -> tab.deed().stream())
                        .toList()
                : List.of();
    }

    private List<PersonTab.Place> places(PersonFile file) {
        boolean keeper = file.cover().seen().keeper();
        List<PersonTab.Place> others = tabs.stream()
                .filter(tab -> keeper || tab.part().filter(file::shows).isPresent())
                .map(PersonTab::place)
                .toList();
        return !keeper && others.isEmpty()
                ? List.of()
                : Stream.concat(
                                Arrays.stream(FileTab.values())
                                        .filter(tab -> keeper || tab == FileTab.OVERVIEW)
                                        .map(FileTab::place),
                                others.stream())
                        .sorted(Comparator.comparingInt(PersonTab.Place::order))
                        .toList();
    }

    private static List<Tab> tabs(Stream<PersonTab.Place> places, String path, PersonTab.Place at, Texts t) {
        return places.map(place -> new Tab(t.of(place.text()), path + place.path(), place.equals(at)))
                .toList();
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

    private static List<Band.Flag> flags(PersonFile file, Texts t) {
        var flags = new ArrayList<Band.Flag>();
        var cover = file.cover();
        switch (cover.kind()) {
            case FAMILY -> flags.add(new Band.Flag(t.of(cover.kind().text()), "info"));
            case PERSON -> {}
        }
        if (file.contents().risks().stream().anyMatch(Risk::stands)) {
            flags.add(new Band.Flag(t.of("personpage.flag.risk"), "error"));
        }
        // Where what they said was asked for: without whom nobody understands the other is known before one writes or
        // goes.
        file.contents().statements(Zone.GENERAL).stream()
                .filter(Statement::current)
                .map(Statement::said)
                .filter(said ->
                        said.topic().equals(Topics.INTERPRETER) && !said.value().isBlank())
                .forEach(said -> flags.add(
                        new Band.Flag(t.of("personpage.flag.interpreter", beginning(said.value())), "warning")));
        if (cover.restricted()) {
            flags.add(new Band.Flag(t.of("personpage.flag.restricted"), "warning"));
        }
        if (cover.closedAt() != null) {
            flags.add(new Band.Flag(t.of("personpage.flag.closed"), "plain"));
        }
        return flags;
    }

    private static String beginning(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
