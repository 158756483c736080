package org.yukidoke.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.PlatformNames;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.EntryKind;
import org.yukidoke.directory.Freshness;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Organisations;
import org.yukidoke.directory.Vocabulary;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;

/** What all pages of the directory's desk ask. */
@Component
final class EntryDesk {

    /** Who reads the directory as those who keep it do. */
    static final Role[] READERS = {Role.SECRETARIAT, Role.MEMBER, Role.COUNSELLOR, Role.VIEWER};

    private final Entries entries;
    private final Directory directory;
    private final Organisations organisations;
    private final Municipalities municipalities;
    private final Vocabulary vocabulary;
    private final PlatformNames platforms;
    private final Clock clock;

    EntryDesk(
            Entries entries,
            Directory directory,
            Organisations organisations,
            Municipalities municipalities,
            Vocabulary vocabulary,
            PlatformNames platforms,
            Clock clock) {
        this.entries = entries;
        this.directory = directory;
        this.organisations = organisations;
        this.municipalities = municipalities;
        this.vocabulary = vocabulary;
        this.platforms = platforms;
        this.clock = clock;
    }

    LocalDate today() {
        return Japan.day(clock.instant());
    }

    /** The councils somebody works for, and the whole country, whose key is blank. */
    List<Choice> councils(Scope scope, Texts t) {
        var councils = new ArrayList<Choice>();
        platforms.list(t).stream()
                .filter(platform -> Stream.of(READERS).anyMatch(role -> scope.is(role, platform.key())))
                .forEach(platform -> councils.add(new Choice(platform.key(), platform.name())));
        councils.add(new Choice("", t.of("directorydesk.country")));
        return councils;
    }

    List<Entry> list(Scope scope, Collection<Choice> councils) {
        return councils.stream()
                .flatMap(council -> entries.list(scope, council.value()).stream())
                .toList();
    }

    EntryWords words(Scope scope, String platform, Texts t) {
        var known = entries.list(scope, platform);
        return new EntryWords(
                t,
                vocabulary,
                municipalities.gazetteer(),
                names(
                        known.stream()
                                .filter(entry -> entry.kind() == EntryKind.PLACE)
                                .toList(),
                        t),
                names(known, t),
                today());
    }

    private static Map<String, String> names(List<Entry> entries, Texts t) {
        return entries.stream().collect(Collectors.toMap(Entry::key, entry -> name(entry, t)));
    }

    static String name(Entry entry, Texts t) {
        var title = entry.content().title();
        return t.pick(title.ja(), title.en());
    }

    /** A body by its key; what a body is not, such as a council's secretariat, keeps its key. */
    String body(String key, Texts t) {
        return organisations
                .find(key)
                .map(body -> t.pick(body.fullName(), body.nameEn()))
                .orElse(key.isEmpty() ? t.of("directorydesk.owner.none") : key);
    }

    List<Choice> bodies(String platform, Texts t) {
        return organisations.list(platform).stream()
                .map(body -> new Choice(body.key(), t.pick(body.fullName(), body.nameEn())))
                .toList();
    }

    Freshness freshness(Entry entry) {
        return directory.freshness(List.of(entry)).getFirst();
    }

    List<Freshness> freshness(List<Entry> entries) {
        return directory.freshness(entries);
    }

    /**
     * The prefecture of a council and its municipalities, to be chosen by name. Which prefecture that is, the entries
     * themselves tell; empty while none does.
     */
    List<Choice> near(Scope scope, String platform) {
        return entries.list(scope, platform).stream()
                .flatMap(entry -> codes(entry).stream())
                .flatMap(code -> AreaCode.find(code).stream())
                .map(AreaCode::prefecture)
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> near(most.getKey()))
                .orElse(List.of());
    }

    private static Collection<String> codes(Entry entry) {
        return switch (entry.content()) {
            case org.yukidoke.directory.Service service -> service.area().codes();
            case org.yukidoke.directory.Scheme scheme -> scheme.area().codes();
            case org.yukidoke.directory.Place place -> List.of(place.address().municipality());
        };
    }

    private List<Choice> near(AreaCode prefecture) {
        return Stream.concat(municipalities.find(prefecture).stream(), municipalities.of(prefecture).stream())
                .map(EntryDesk::choice)
                .toList();
    }

    private static Choice choice(Municipality place) {
        return new Choice(place.code().digits(), place.name());
    }
}
