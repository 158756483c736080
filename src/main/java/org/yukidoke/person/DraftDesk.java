package org.yukidoke.person;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.vault.Vault;
import org.yukidoke.web.Draft.Device;
import org.yukidoke.web.Draft.Mark;
import org.yukidoke.web.Draft.Other;
import org.yukidoke.web.Draft.Words;
import org.yukidoke.web.Drafts;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Puts drafts into forms and takes them out of what was sent, for every page that must lose nothing typed. */
@Component
public class DraftDesk {

    private static final String OURS = "draft";
    private static final Pattern PAGE = Pattern.compile("(/[a-z0-9-]+)+(\\?[a-z0-9=&.:-]*)?");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9:._|-]*");
    private static final Pattern ID = Pattern.compile("[0-9.:-]*|.*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*");
    private static final String OWN = "/drafts/";
    private static final int BEGINNING = 60;

    private final FormDrafts drafts;
    private final SentForms sentForms;
    private final Transactions transactions;
    private final Vault vault;
    private final Clock clock;

    DraftDesk(FormDrafts drafts, SentForms sentForms, Transactions transactions, Vault vault, Clock clock) {
        this.drafts = drafts;
        this.sentForms = sentForms;
        this.transactions = transactions;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A form somebody opens.
     *
     * @param page its address
     * @param base what it shows to be changed, such as an id or a version; blank for something new
     */
    public record Asked(Draft.Form form, String page, String base) {

        public Asked {
            if (!safe(page)) {
                throw new IllegalArgumentException("no page of ours");
            }
        }
    }

    /**
     * A form as it is shown.
     *
     * @param typed what stands in its fields
     */
    public record Shown(org.yukidoke.web.Draft draft, Typed typed) {}

    /**
     * Shows a form with what was typed into it before, or else with {@code otherwise}.
     *
     * @param request may name one of several drafts, or ask for an empty form, by the parameter {@code draft}
     */
    public Shown open(HttpServletRequest request, Scope scope, Asked asked, Typed otherwise, Texts t) {
        List<Draft> found = drafts.list(scope, asked.form());
        String wanted = String.valueOf(request.getParameter(OURS));
        Optional<Draft> shown = wanted.equals("new")
                ? Optional.empty()
                : found.stream()
                        .filter(one -> one.id().toString().equals(wanted))
                        .findFirst()
                        .or(() -> found.stream().findFirst());
        var others =
                found.stream().filter(one -> !Optional.of(one).equals(shown)).toList();
        return shown.map(one -> new Shown(
                        sheet(asked, mark(one.id(), one.version(), one.base()), words(one, asked, t), scope, others, t),
                        new Typed(one.fields(), List.of())))
                .orElseGet(() -> new Shown(
                        sheet(
                                asked,
                                mark(Ids.next(clock.instant()), 0, asked.base()),
                                new Words(t.of("web.draft.none"), "", ""),
                                scope,
                                others,
                                t),
                        otherwise));
    }

    /**
     * A page of several forms.
     *
     * @param forms each by its word
     * @param begun what stands in those nobody typed into
     * @param refused which of them was sent and not accepted; blank for none
     * @param sent what was typed into that one
     */
    public record Page(Map<String, Asked> forms, Map<String, Typed> begun, String refused, Typed sent) {

        public Page {
            forms = Map.copyOf(forms);
            begun = Map.copyOf(begun);
        }
    }

    /** As {@link #open} and {@link #again}, for a page of several forms; on a light seat nothing is kept. */
    public Drafts page(HttpServletRequest request, Scope scope, Page page, Texts t) {
        Map<String, Drafts.One> forms = new HashMap<>();
        page.forms().forEach((word, asked) -> {
            Typed begun = page.begun().getOrDefault(word, Typed.NOTHING);
            boolean refused = word.equals(page.refused());
            if (scope.id().isEmpty()) {
                forms.put(word, new Drafts.One(null, refused ? page.sent() : begun));
            } else if (refused) {
                forms.put(word, new Drafts.One(again(request, scope, asked, t), page.sent()));
            } else {
                Shown shown = open(request, scope, asked, begun, t);
                forms.put(word, new Drafts.One(shown.draft(), shown.typed()));
            }
        });
        return new Drafts(forms);
    }

    /** Shows a form again that was not accepted; what was sent is kept meanwhile. */
    public org.yukidoke.web.Draft again(HttpServletRequest request, Scope scope, Asked asked, Texts t) {
        Draft.Sent sent = sent(request);
        Draft.Keeping first = drafts.keep(scope, asked.form(), sent);
        // Sent a moment ago and refused now: that was another text, and this one becomes a draft of its own.
        Draft.Keeping kept = first instanceof Draft.Keeping.Late
                ? drafts.keep(
                        scope,
                        asked.form(),
                        new Draft.Sent(Ids.next(clock.instant()), 0, sent.hand(), sent.base(), sent.fields()))
                : first;
        Mark mark = switch (kept) {
            case Draft.Keeping.Kept one -> mark(one.id(), one.version(), asked.base());
            case Draft.Keeping.Late late -> mark(sent.id(), sent.seen(), asked.base());
            case Draft.Keeping.Gone gone -> mark(sent.id(), sent.seen(), asked.base());
            case Draft.Keeping.TooLong much -> mark(sent.id(), sent.seen(), asked.base());
            case Draft.Keeping.Full full -> mark(sent.id(), sent.seen(), asked.base());
        };
        return sheet(asked, mark, new Words(state(kept, t), "", ""), scope, List.of(), t);
    }

    /**
     * Does what a form was sent for, and ends its draft in the same transaction when that is done: never both are there
     * and never neither. Not for work that takes back its own by failing inside: it would be kept here; see
     * {@link #ends}.
     *
     * @param draft as {@link #ending} found it
     */
    public <T> T finish(Scope scope, Optional<Draft.Ending> draft, Supplier<T> work, Predicate<T> done) {
        return transactions.in(scope, () -> {
            T ended = work.get();
            draft.filter(one -> done.test(ended)).ifPresent(one -> drafts.finish(scope, one));
            return ended;
        });
    }

    /**
     * How work that must not be done twice ends.
     *
     * @param made what it made, where it was done; {@link #NOTHING} where the page does not need it
     * @param again what is answered when that was made before
     */
    public record Once<T>(Function<T, Optional<UUID>> made, Function<UUID, T> again) {

        private static final UUID NOTHING = new UUID(0, 0);

        /** Of work that is done when it ends as a {@code done}, which says what it made. */
        public static <T, D extends T> Once<T> of(Class<D> done, Function<D, UUID> made, Function<UUID, D> again) {
            return new Once<>(
                    ended -> Optional.of(ended)
                            .filter(done::isInstance)
                            .map(done::cast)
                            .map(made),
                    again::apply);
        }

        /** Of work after which the page needs nothing of what it made. */
        public static <T> Once<T> plain(Predicate<T> done, T again) {
            return new Once<>(ended -> done.test(ended) ? Optional.of(NOTHING) : Optional.empty(), made -> again);
        }
    }

    /**
     * As {@link #finish}, and the same words from the same page are done once: whoever sends them again, because a tap was
     * double or a line was cut before the answer came, is answered as the first time. Other words from that page are other
     * work.
     */
    public <T> T once(HttpServletRequest request, Scope scope, Draft.Form form, Supplier<T> work, Once<T> how) {
        return transactions.in(
                scope,
                () -> ending(request, form)
                        .map(draft -> once(scope, draft, work, how))
                        .orElseGet(work));
    }

    private <T> T once(Scope scope, Draft.Ending draft, Supplier<T> work, Once<T> how) {
        UUID same = sentForms.id(scope, draft.form(), draft.id(), draft.words());
        Optional<UUID> before = sentForms.find(scope, same);
        T ended = before.map(how.again()).orElseGet(work);
        how.made().apply(ended).ifPresent(made -> {
            sentForms.keep(scope, same, draft, made);
            drafts.finish(scope, draft);
        });
        return ended;
    }

    /** Ends a draft, to be run by whoever does what its form was sent for, where that is done. */
    public Runnable ends(Scope scope, Optional<Draft.Ending> draft) {
        return () -> draft.ifPresent(one -> drafts.finish(scope, one));
    }

    /** The draft a form was sent with, to be ended with what is done; empty when the page had none. */
    public static Optional<Draft.Ending> ending(HttpServletRequest request, Draft.Form form) {
        return id(request.getParameter(OURS))
                .map(id -> new Draft.Ending(
                        form,
                        id,
                        number(request, "draft-seen"),
                        hand(request),
                        sent(request).fields()));
    }

    /** What the author of a form sent had before them, as {@link Asked#base()} said then. */
    public static String base(HttpServletRequest request) {
        String base = request.getParameter("draft-base");
        return base == null ? "" : base.substring(0, Math.min(80, base.length()));
    }

    /** Which page sent this, and how many times it did before. */
    public static Draft.Hand hand(HttpServletRequest request) {
        return new Draft.Hand(
                id(request.getParameter("draft-writer")).orElse(new UUID(0, 0)), number(request, "draft-turn"));
    }

    /** Where a form sent for keeping is to be shown again. */
    public static String page(HttpServletRequest request, String otherwise) {
        String page = String.valueOf(request.getParameter("draft-page"));
        return safe(page) ? page : otherwise;
    }

    /** Where a form keeps what is typed into it. */
    public static String action(Draft.Form form) {
        return (form.person() == null ? OWN : "/persons/" + form.person() + OWN) + form.key();
    }

    /** What is said of how keeping ended. */
    public static String state(Draft.Keeping kept, Texts t) {
        return switch (kept) {
            case Draft.Keeping.Kept one ->
                t.of(one.beside() ? "web.draft.kept.beside" : "web.draft.kept", Moments.time(one.at()));
            case Draft.Keeping.Late late -> t.of("web.draft.late");
            case Draft.Keeping.Gone gone -> t.of("web.draft.gone");
            case Draft.Keeping.TooLong(int most) -> t.of("web.draft.long", most);
            case Draft.Keeping.Full(int most) -> t.of("web.draft.full", most);
        };
    }

    /** What an open page sends to be kept. */
    public static Draft.Sent sent(HttpServletRequest request) {
        Map<String, List<String>> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.equals(OURS) && !name.startsWith(OURS + "-")) {
                fields.put(name, List.of(values));
            }
        });
        return new Draft.Sent(
                id(request.getParameter(OURS)).orElseGet(UUID::randomUUID),
                number(request, "draft-seen"),
                hand(request),
                base(request),
                fields);
    }

    private org.yukidoke.web.Draft sheet(
            Asked asked, Mark mark, Words words, Scope scope, List<Draft> others, Texts t) {
        return new org.yukidoke.web.Draft(
                action(asked.form()),
                asked.page(),
                mark,
                device(scope, asked.form()),
                words,
                others.stream()
                        .map(one -> new Other(
                                asked.page() + (asked.page().contains("?") ? "&" : "?") + "draft=" + one.id(),
                                Moments.words(one.saved(), t),
                                begins(one)))
                        .toList());
    }

    private static Mark mark(UUID id, int seen, String base) {
        return new Mark(id.toString(), seen, UUID.randomUUID().toString(), base);
    }

    private static Words words(Draft one, Asked asked, Texts t) {
        String at = Moments.words(one.saved(), t);
        boolean moved = !one.base().equals(asked.base());
        return new Words(
                t.of("web.draft.kept", Moments.time(one.saved())),
                t.of("web.draft.restored", at),
                moved ? t.of("web.draft.moved", at) : "");
    }

    // The longest text is what somebody recognises theirs by. What was chosen or stands hidden is a code; a single word
    // looks like one, too, and is taken where nothing else was typed.
    private static String begins(Draft one) {
        String longest = longest(one, value -> !CODE.matcher(value).matches())
                .or(() -> longest(one, value -> !ID.matcher(value).matches()))
                .orElse("")
                .strip();
        int end = longest.offsetByCodePoints(0, Math.min(BEGINNING, longest.codePointCount(0, longest.length())));
        return longest.substring(0, end) + (end < longest.length() ? "…" : "");
    }

    private static Optional<String> longest(Draft one, Predicate<String> taken) {
        return one.fields().values().stream()
                .flatMap(List::stream)
                .filter(value -> !value.isBlank() && taken.test(value))
                .max(Comparator.comparingInt(String::length));
    }

    // One key for each form: what lies on a device is opened by the page of its form alone, and by none once that is
    // gone.
    private Device device(Scope scope, Draft.Form form) {
        String account = scope.requireAccount().toString();
        // What is about nobody belongs to the body it was typed at, also on the device of somebody who works elsewhere
        // now.
        String place = (form.person() == null ? "at " + scope.organisation() : form.person()) + "/" + form.key();
        return new Device(
                HexFormat.of().formatHex(vault.token(account, "draft-slot", place)),
                drafts.knows(scope, form)
                        ? Base64.getEncoder().encodeToString(vault.token(account, "draft-device", place))
                        : "");
    }

    // Never an address of somewhere else.
    private static boolean safe(String page) {
        return PAGE.matcher(page).matches();
    }

    private static int number(HttpServletRequest request, String name) {
        String typed = request.getParameter(name);
        return typed != null && typed.matches("[0-9]{1,8}") ? Integer.parseInt(typed) : 0;
    }

    private static Optional<UUID> id(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
