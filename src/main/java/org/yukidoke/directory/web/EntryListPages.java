package org.yukidoke.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.EntryKind;
import org.yukidoke.directory.Freshness;
import org.yukidoke.directory.Proposal;
import org.yukidoke.directory.Proposals;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The list of entries: mine, those to be confirmed, those with proposals, hidden and ended ones. */
@Controller
final class EntryListPages {

    private static final String PATH = "/desk/directory";
    private static final int SIZE = 50;
    private static final List<String> SHOWS = List.of("all", "mine", "confirm", "proposals", "hidden", "retired");

    private final EntryDesk desk;
    private final Entries entries;
    private final Proposals proposals;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    EntryListPages(
            EntryDesk desk,
            Entries entries,
            Proposals proposals,
            CurrentScope current,
            Pages pages,
            Languages languages) {
        this.desk = desk;
        this.entries = entries;
        this.proposals = proposals;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    private record Known(Entry entry, Freshness freshness, long waiting) {}

    @GetMapping(PATH)
    View list(HttpServletRequest request, @RequestParam(defaultValue = "all") String show) {
        Scope scope = current.get();
        scope.require(EntryDesk.READERS);
        Texts t = languages.texts(request);
        Typed form = Typed.sent(request);
        var councils = desk.councils(scope, t);
        String which = SHOWS.contains(show) ? show : "all";
        var found = known(scope, councils).stream()
                .filter(shown(scope, which).and(asked(form)))
                .toList();
        int from = Math.min((Paging.asked(request) - 1) * SIZE, Math.max(0, (found.size() - 1) / SIZE * SIZE));
        return pages.show(
                "directory/list",
                new EntryListView(
                        SHOWS.stream().map(tab -> tab(request, tab, which, t)).toList(),
                        which,
                        form,
                        List.of("q", "kind", "council").stream()
                                .anyMatch(field -> !form.value(field).isBlank()),
                        kinds(t),
                        councils,
                        found.stream()
                                .skip(from)
                                .limit(SIZE)
                                .map(known -> line(known, t))
                                .toList(),
                        Paging.of(request, SIZE, found.size()),
                        makes(scope, t)));
    }

    private List<Known> known(Scope scope, List<Choice> councils) {
        var list = desk.list(scope, councils);
        var fresh = desk.freshness(list);
        Map<UUID, Long> waiting = councils.stream()
                .flatMap(council -> proposals.waiting(scope, council.value()).stream())
                .collect(Collectors.groupingBy(Proposal::entry, Collectors.counting()));
        return IntStream.range(0, list.size())
                .mapToObj(at -> new Known(
                        list.get(at),
                        fresh.get(at),
                        waiting.getOrDefault(list.get(at).id(), 0L)))
                .toList();
    }

    private Predicate<Known> shown(Scope scope, String show) {
        return known -> {
            Entry.Standing standing = known.entry().standing();
            return switch (show) {
                case "mine" -> standing != Entry.Standing.RETIRED && isMine(scope, known.entry());
                case "confirm" ->
                    standing == Entry.Standing.PUBLIC
                            && known.freshness().state() != Freshness.State.CONFIRMED
                            && entries.mayKeep(scope, known.entry());
                case "proposals" -> known.waiting() > 0;
                case "hidden" ->
                    standing == Entry.Standing.HIDDEN
                            || (standing == Entry.Standing.PUBLIC
                                    && known.freshness().state() == Freshness.State.LAPSED);
                case "retired" -> standing == Entry.Standing.RETIRED;
                default -> standing != Entry.Standing.RETIRED;
            };
        };
    }

    // A secretariat keeps everything; its own are those of its body.
    private boolean isMine(Scope scope, Entry entry) {
        return entry.owner().isEmpty()
                ? scope.is(Role.SECRETARIAT) && entries.mayKeep(scope, entry)
                : entry.owner().equals(scope.organisation());
    }

    private static Predicate<Known> asked(Typed form) {
        String kind = form.value("kind");
        boolean councilAsked =
                form.values().containsKey("council") && !form.value("council").equals("any");
        String council = form.value("council");
        String words = form.value("q").strip().toLowerCase(Locale.ROOT);
        return known -> (kind.isEmpty() || known.entry().kind().key().equals(kind))
                && (!councilAsked || known.entry().platform().equals(council))
                && (words.isEmpty() || says(known.entry(), words));
    }

    private static boolean says(Entry entry, String words) {
        var title = entry.content().title();
        return java.util.stream.Stream.of(title.ja(), title.kana(), title.en(), entry.key())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words));
    }

    private static Tab tab(HttpServletRequest request, String show, String current, Texts t) {
        String href = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("show", show)
                .replaceQueryParam("done")
                .replaceQueryParam(Paging.PARAMETER)
                .build(true)
                .toUriString();
        return new Tab(t.of("directorydesk.show." + show), href, show.equals(current));
    }

    private static List<Choice> kinds(Texts t) {
        return Arrays.stream(EntryKind.values())
                .map(kind -> new Choice(kind.key(), t.of("directory.kind." + kind.key())))
                .toList();
    }

    private static List<EntryListView.Make> makes(Scope scope, Texts t) {
        boolean may = scope.is(Role.SECRETARIAT) || scope.is(Role.MEMBER) || scope.is(Role.COUNSELLOR);
        return !may
                ? List.of()
                : Arrays.stream(EntryKind.values())
                        .map(kind -> new EntryListView.Make(
                                t.of("directorydesk.new." + kind.key()), PATH + "/new?kind=" + kind.key()))
                        .toList();
    }

    private EntryListView.Line line(Known known, Texts t) {
        Entry entry = known.entry();
        var confirmed = entry.confirmedOn();
        return new EntryListView.Line(
                PATH + "/" + entry.id(),
                EntryDesk.name(entry, t),
                t.of("directory.kind." + entry.kind().key()),
                desk.body(entry.owner(), t),
                t.of("directory.standing." + entry.standing().key()),
                EntryTones.of(entry.standing()),
                t.of("directory.freshness." + known.freshness().state().name().toLowerCase(Locale.ROOT)),
                EntryTones.of(known.freshness().state()),
                confirmed == null ? "" : Moments.day(confirmed, t),
                known.waiting() == 0 ? "" : t.of("directorydesk.waiting", known.waiting()));
    }
}
