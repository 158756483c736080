package org.yukidoke.casework.web.handing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.Clearings;
import org.yukidoke.casework.handing.HandingFile;
import org.yukidoke.casework.handing.HandingFile.Standing;
import org.yukidoke.casework.handing.Handings;
import org.yukidoke.person.Identity;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;

/** What the body that goes sees: everybody it accompanies, who presses first, and how far it is. */
@Component
final class GoingDesk {

    private static final int PAGE = 50;

    private final HandingDesk desk;
    private final Handings handings;
    private final Persons persons;
    private final LegalGrounds grounds;
    private final Clearings clearings;

    GoingDesk(HandingDesk desk, Handings handings, Persons persons, LegalGrounds grounds, Clearings clearings) {
        this.desk = desk;
        this.handings = handings;
        this.persons = persons;
        this.grounds = grounds;
        this.clearings = clearings;
    }

    KitView.Going show(HttpServletRequest request, Scope scope, ContractEnd end, boolean finishing) {
        Texts t = desk.texts(request);
        List<HandingFile.Line> all = handings.list(scope, end);
        Optional<Standing> only = Standing.find(Objects.requireNonNullElse(request.getParameter("standing"), ""));
        List<HandingFile.Line> shown = all.stream()
                .filter(line -> only.isEmpty() || only.get() == line.standing())
                .toList();
        Paging paging = Paging.of(request, PAGE, shown.size());
        List<HandingFile.Line> page = shown.subList((int) Math.max(0, paging.from() - 1), (int) paging.to());
        Map<UUID, Line> names = finishing
                ? Map.of()
                : persons
                        .list(
                                scope,
                                page.stream().map(line -> line.file().person()).toList())
                        .stream()
                        .collect(Collectors.toMap(Line::id, line -> line));
        Map<UUID, String> colleagues = desk.colleagues(scope);
        return new KitView.Going(
                warnings(scope, end, all, finishing, t),
                figures(all, end, only.orElse(null), t),
                page.stream()
                        .map(line -> row(
                                line,
                                end,
                                Optional.ofNullable(names.get(line.file().person())),
                                colleagues,
                                finishing,
                                t))
                        .toList(),
                paging,
                counts(all, ClearingWords.left(clearings.left(scope, end), all.size(), t), t),
                clearings.list(scope, end.id()).stream()
                        .map(one -> new KitView.Certificate(
                                path(end) + "/certificates/" + one.id(),
                                t.of("handing.certificate.of", Moments.words(one.at(), t))))
                        .toList(),
                finishing);
    }

    private List<KitView.Warning> warnings(
            Scope scope, ContractEnd end, List<HandingFile.Line> all, boolean finishing, Texts t) {
        var warnings = new ArrayList<KitView.Warning>();
        boolean told = grounds.notices(scope, end.terms().organisation()).stream()
                .anyMatch(notice -> notice.wording()
                        .recipients()
                        .organisations()
                        .contains(end.terms().successor()));
        if (!told && !finishing) {
            warnings.add(new KitView.Warning(
                    t.of("handing.warning.notice", desk.body(end.terms().successor(), t)),
                    t.of("handing.warning.notice.text")));
        }
        long hidden = all.stream().filter(HandingFile.Line::hidden).count();
        if (hidden > 0) {
            warnings.add(new KitView.Warning(
                    t.of("handing.warning.hidden", hidden),
                    t.of(finishing ? "handing.warning.hidden.late" : "handing.warning.hidden.text")));
        }
        return warnings;
    }

    private static List<Tab> figures(List<HandingFile.Line> all, ContractEnd end, @Nullable Standing only, Texts t) {
        var counts = new EnumMap<Standing, Long>(Standing.class);
        all.forEach(line -> counts.merge(line.standing(), 1L, Long::sum));
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(t.of("handing.figure", t.of("handing.standing.all"), all.size()), path(end), only == null));
        Arrays.stream(Standing.values())
                .filter(counts::containsKey)
                .map(one -> new Tab(
                        t.of("handing.figure", t.of(one.text()), Objects.requireNonNull(counts.get(one))),
                        path(end) + "?standing=" + one.key(),
                        one == only))
                .forEach(tabs::add);
        return tabs;
    }

    private static KitView.Counts counts(List<HandingFile.Line> all, String left, Texts t) {
        long open = all.stream().filter(line -> line.standing().open()).count();
        long overdue = all.stream().filter(HandingFile.Line::overdue).count();
        long passing = all.stream().filter(HandingFile.Line::passes).count();
        long shown =
                all.stream().filter(line -> line.file().cover().shown() > 0).count();
        long taken =
                all.stream().filter(line -> line.standing() == Standing.TAKEN).count();
        long given = all.stream().filter(line -> !line.file().given().isEmpty()).count();
        return new KitView.Counts(
                t.of("handing.count.asked", open, overdue),
                t.of("handing.count.passing", passing, taken),
                shown == 0 ? "" : t.of("handing.count.shown", shown),
                t.of("handing.count.given", given, all.size()),
                left);
    }

    private KitView.Row row(
            HandingFile.Line line,
            ContractEnd end,
            Optional<Line> named,
            Map<UUID, String> colleagues,
            boolean finishing,
            Texts t) {
        HandingFile file = line.file();
        HandingFile.Latest latest = file.latest();
        UUID asks = latest != null && latest.asks() != null ? latest.asks() : file.responsible();
        boolean askable = !finishing && line.standing() != Standing.TAKEN;
        return new KitView.Row(
                finishing
                        ? ""
                        : named.flatMap(Line::identity).map(GoingDesk::name).orElse(t.of("handing.name.hidden")),
                file.reference().text(),
                t.of(line.standing().text()),
                tone(line.standing()),
                line.overdue() ? t.of("handing.overdue") : "",
                marks(line, finishing, t),
                latest == null ? t.of("handing.when.never") : Moments.day(latest.on(), t),
                asks == null ? t.of("handing.asks.nobody") : colleagues.getOrDefault(asks, t.of("handing.asks.left")),
                file.given().isEmpty()
                        ? t.of("handing.given.none")
                        : file.given().stream()
                                .map(one -> t.of(one.text()))
                                .collect(Collectors.joining(t.of("handing.and"))),
                askable ? "/persons/" + file.person() + "/handing" : "",
                path(end) + "/give/" + file.person(),
                finishing && line.undecided() ? path(end) + "/files/" + file.person() + "/no" : "");
    }

    /** What is to be minded about a file before the day, in words. */
    private static List<String> marks(HandingFile.Line line, boolean finishing, Texts t) {
        var marks = new ArrayList<String>();
        if (line.hidden()) {
            marks.add(t.of("handing.mark.hidden"));
        }
        int shown = line.file().cover().shown();
        if (shown > 0 && !finishing) {
            marks.add(t.of("handing.mark.shown", shown));
        }
        return marks;
    }

    private static String name(Identity identity) {
        return identity.name().shown();
    }

    // A no is an answer like a yes: it is not coloured.
    private static String tone(Standing standing) {
        return switch (standing) {
            case LAPSED -> "warning";
            case UNASKED, UNREACHED, ASKED -> "info";
            case AGREED, LAWFUL, TAKEN -> "success";
            case DECLINED -> "plain";
        };
    }

    private static String path(ContractEnd end) {
        return "/handing/" + end.id();
    }
}
