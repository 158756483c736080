package org.yukidoke.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.vault.LetterBox;
import org.yukidoke.vault.Sealer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Keeps what is typed while it is typed, about a person or otherwise. Whatever {@link #keep} called kept stays until it is sent or
 * thrown away, also when two pages write into one draft: then both texts stay.
 */
@Component
public class FormDrafts {

    /** Letters in one form. */
    public static final int MOST = 100_000;

    /** Texts one account may have open at a time. */
    public static final int OPEN = 200;

    /** For how long it is known that a draft is finished. */
    static final Duration REMEMBERED = Duration.ofDays(8);

    /** What arrives so soon after its form was sent was on its way before. */
    private static final Duration LATE = Duration.ofSeconds(10);

    private static final int LISTED = 50;

    /** Texts of one form that are shown together; the others wait until these are sent. */
    private static final int SHOWN = 20;

    private static final String PLACE = "person.draft.content";
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9.:-]{0,79}");
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final Transactions transactions;
    private final PersonKeys keys;
    private final DraftKeys own;
    private final FormDraftRows rows;
    private final SentForms sentForms;
    private final List<LooseForms> loose;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    FormDrafts(
            Transactions transactions,
            PersonKeys keys,
            DraftKeys own,
            FormDraftRows rows,
            SentForms sentForms,
            List<LooseForms> loose,
            Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.own = own;
        this.rows = rows;
        this.sentForms = sentForms;
        this.loose = List.copyOf(loose);
        this.clock = clock;
    }

    /**
     * Whether there is such a form for the acting account: of a file it may see, or one of those in no file whose thing is
     * not gone. Nothing is kept for any other, and no page gets a key for it.
     */
    public boolean knows(Scope scope, Draft.Form form) {
        Desk.of(scope);
        return transactions.in(scope, () -> knows(form));
    }

    private boolean knows(Draft.Form form) {
        UUID person = form.person();
        return (person == null ? LooseRules.known(loose, form.key()) : rows.sees(person)) && !rows.gone(form);
    }

    /** What the acting account has typed into a form and not sent, the newest first, as far as it is shown together. */
    public List<Draft> list(Scope scope, Draft.Form form) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> {
            List<FormDraftRows.Sealed> found = rows.list(desk.account(), form, SHOWN);
            // Nobody's key is asked for where nothing lies.
            return found.isEmpty()
                    ? List.<Draft>of()
                    : open(desk, form, "person.draft.open")
                            .map(opened -> found.stream()
                                    .map(row -> opened(row, form, opened))
                                    .toList())
                            .orElseGet(List::of);
        });
    }

    /** What holds the texts of a form. */
    private record Held(@Nullable String owner, Sealer sealer) {}

    private Optional<Held> open(Desk desk, Draft.Form form, String deed) {
        UUID person = form.person();
        return person == null
                ? Optional.of(new Held(null, own.open(desk.account())))
                : keys.open(person, new PersonKeys.Deed(deed, form.key()))
                        .map(opened -> new Held(opened.owner(), opened.sealer()));
    }

    /** What the acting account has begun in any file, the newest first. */
    public List<Draft.Open> open(Scope scope) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> rows.open(desk.account(), LISTED));
    }

    /** Keeps what a page sends; it is there when this returns {@link Draft.Keeping.Kept}. */
    public Draft.Keeping keep(Scope scope, Draft.Form form, Draft.Sent sent) {
        Desk desk = Desk.of(scope);
        String text = json.writeValueAsString(writable(sent.fields()));
        if (text.length() > MOST) {
            return new Draft.Keeping.TooLong(MOST);
        }
        return transactions.in(scope, () -> {
            if (!KEY.matcher(form.key()).matches() || !knows(form)) {
                return new Draft.Keeping.Gone();
            }
            Optional<FormDraftRows.Place> found = rows.find(form, sent.id());
            Instant now = clock.instant();
            if (found.isEmpty()) {
                return begin(desk, form, sent, text, false);
            }
            FormDraftRows.Place there = found.get();
            if (there.finished() != null) {
                // Whatever came between, the same words in the same draft are the ones that were accepted.
                if (sentForms.knows(scope, sentForms.id(scope, form, sent.id(), sent.fields()))) {
                    return new Draft.Keeping.Late();
                }
                // Only a page that counts what it sends can have had something on its way.
                return sent.hand().turn() > 0 && now.isBefore(there.finished().plus(LATE))
                        ? new Draft.Keeping.Late()
                        : begin(desk, form, sent, text, true);
            }
            if (there.hand().outran(sent.hand())
                    || (there.hand().level(sent.hand()) && lies(desk, form, there, text))) {
                return new Draft.Keeping.Kept(there.id(), there.version(), there.saved(), false);
            }
            if (!sent.hand().outran(there.hand()) && sent.seen() != there.version()) {
                return begin(desk, form, sent, text, true);
            }
            rows.write(sent, new FormDraftRows.Written(there.id(), there.box().put(PLACE, text), now));
            return new Draft.Keeping.Kept(there.id(), there.version() + 1, now, false);
        });
    }

    // The database keeps no sign of nothing, and nobody types one.
    private static Map<String, List<String>> writable(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> field.getValue().stream()
                                .map(value -> value.replace("\0", ""))
                                .toList()));
    }

    // Two texts of one page and one count are the same text only when they are equal.
    private boolean lies(Desk desk, Draft.Form form, FormDraftRows.Place there, String text) {
        Map<String, List<String>> sent = json.readValue(text, FIELDS);
        return rows.find(desk.account(), form, there.id()).stream()
                .anyMatch(row -> open(desk, form, "person.draft.open")
                        .filter(opened -> opened(row, form, opened).fields().equals(sent))
                        .isPresent());
    }

    private Draft.Keeping begin(Desk desk, Draft.Form form, Draft.Sent sent, String text, boolean beside) {
        Instant now = clock.instant();
        if (rows.count(desk.account()) >= OPEN) {
            return new Draft.Keeping.Full(OPEN);
        }
        return open(desk, form, "person.draft.begin")
                .<Draft.Keeping>map(opened -> {
                    var box = LetterBox.make(opened.sealer());
                    byte[] content = box.put(PLACE, text);
                    var first = new FormDraftRows.Written(beside ? Ids.next(now) : sent.id(), content, now);
                    if (rows.add(desk.account(), opened.owner(), form, sent, box, first)) {
                        return new Draft.Keeping.Kept(first.id(), 1, now, beside);
                    }
                    // The id is in use elsewhere, which is no business of whoever sent it.
                    var other = new FormDraftRows.Written(Ids.next(now), content, now);
                    rows.add(desk.account(), opened.owner(), form, sent, box, other);
                    return new Draft.Keeping.Kept(other.id(), 1, now, true);
                })
                .orElseGet(Draft.Keeping.Gone::new);
    }

    /** Whether what a page sent in this turn, or later, is kept or was sent with the form. */
    public boolean holds(Scope scope, Draft.Form form, UUID id, Draft.Hand hand) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> rows.find(form, id)
                        .filter(there -> there.hand().writer().equals(hand.writer()))
                        .filter(there -> there.hand().turn() >= hand.turn())
                        .isPresent());
    }

    /**
     * Ends a draft because its form was sent, or because its author throws it away. Called in the transaction that keeps
     * what was sent, so that there is never both and never neither. A text another page wrote into it meanwhile was not
     * sent: it stays, as a draft of its own.
     */
    public void finish(Scope scope, Draft.Ending ending) {
        Desk desk = Desk.of(scope);
        if (ending.form().person() == null
                && !LooseRules.known(loose, ending.form().key())) {
            return;
        }
        transactions.run(scope, () -> {
            Instant now = clock.instant();
            rows.find(ending.form(), ending.id())
                    .filter(there -> there.finished() == null)
                    .filter(there -> there.version() != ending.seen())
                    .filter(there -> !there.hand().writer().equals(ending.hand().writer()))
                    .ifPresent(there -> rows.setBeside(there.id(), Ids.next(now)));
            rows.finish(desk.account(), ending, now);
            if (!ending.words().isEmpty()) {
                UUID sent = sentForms.id(scope, ending.form(), ending.id(), ending.words());
                sentForms.keep(scope, sent, ending, null);
            }
        });
    }

    /** Throws away what is about nobody in particular and was left for thirty days; how many texts that were. */
    public int sweep() {
        return rows.sweep();
    }

    private Draft opened(FormDraftRows.Sealed row, Draft.Form form, Held opened) {
        String text = row.box().open(opened.sealer()).open(PLACE, row.content());
        return new Draft(row.id(), form, row.base(), row.version(), row.saved(), json.readValue(text, FIELDS));
    }
}
