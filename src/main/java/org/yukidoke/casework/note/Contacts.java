package org.yukidoke.casework.note;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.person.Cabinet;
import org.yukidoke.person.Cabinet.Deed;
import org.yukidoke.person.Cabinet.Drawer;
import org.yukidoke.person.Draft;
import org.yukidoke.person.FormDrafts;

/**
 * Contact records. A record and the end of its draft are one transaction, and sending one twice writes it once; so a
 * text is always in exactly one of the two places.
 */
@Component
public class Contacts {

    /** Records on a page. */
    public static final int PAGE = 20;

    /** What tasks are about that are next steps. */
    public static final String TASK = "next-step";

    private static final int DUE = 100;

    private final Transactions transactions;
    private final Cabinet cabinet;
    private final NoteRows rows;
    private final FormDrafts drafts;
    private final Clock clock;

    Contacts(Transactions transactions, Cabinet cabinet, NoteRows rows, FormDrafts drafts, Clock clock) {
        this.transactions = transactions;
        this.cabinet = cabinet;
        this.rows = rows;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * A record to be written.
     *
     * @param strict a psychological session
     * @param draft what it was typed as; null when nothing was kept
     */
    public record Wanted(Contact.Note note, boolean strict, Draft.@Nullable Ending draft) {}

    /**
     * A record to be written anew.
     *
     * @param seen the version its author had before them
     * @param reason why
     * @param withdraw it should never have stood here
     */
    public record Amendment(
            UUID seen, Contact.Note note, String reason, boolean withdraw, Draft.@Nullable Ending draft) {}

    public Writing write(Scope scope, UUID person, Wanted wanted) {
        UUID account = scope.requireAccount();
        return open(scope, person, wanted.strict(), "casework.contact.write", drawer -> {
                    Instant now = clock.instant();
                    UUID id = Ids.next(now);
                    var contact = new Contact(
                            id,
                            id,
                            1,
                            account,
                            wanted.strict(),
                            wanted.note(),
                            new Contact.Written(account, now, ""),
                            new Contact.State(false, null));
                    return add(scope, drawer, new NoteRows.Fresh(contact, null, id(wanted.draft())), wanted.draft());
                })
                .orElseGet(Writing.Gone::new);
    }

    /** Writes a version over the one its author saw, unless there is a newer one by now. */
    public Writing amend(Scope scope, UUID person, UUID line, Amendment wanted) {
        UUID account = scope.requireAccount();
        return transactions.in(scope, () -> {
            // Before it is read: a step marked done meanwhile would open again with the new version.
            rows.lock(person, wanted.seen());
            Optional<Contact> seen = versions(scope, person, line).stream()
                    .filter(version -> version.id().equals(wanted.seen()))
                    .findFirst();
            return seen.flatMap(former -> open(scope, person, former.strict(), "casework.contact.amend", drawer -> {
                        Instant now = clock.instant();
                        var contact = new Contact(
                                Ids.next(now),
                                line,
                                former.number() + 1,
                                former.author(),
                                former.strict(),
                                wanted.note(),
                                new Contact.Written(account, now, wanted.reason()),
                                new Contact.State(wanted.withdraw(), NoteRules.stillDone(former, wanted.note())));
                        return add(
                                scope,
                                drawer,
                                new NoteRows.Fresh(contact, former.id(), id(wanted.draft())),
                                wanted.draft());
                    }))
                    .orElseGet(Writing.Gone::new);
        });
    }

    /** The newest versions of what may be read of somebody, from the newest on, {@link #PAGE} of them and one more. */
    public List<Contact> list(Scope scope, UUID person, int page) {
        return cabinet.keep(
                        scope,
                        person,
                        Deed.of("casework.contact.read"),
                        drawer -> rows.list(drawer, page * PAGE, PAGE + 1))
                .orElseGet(List::of);
    }

    /** Every version of one record, the newest first; empty when it may not be read or is not there. */
    public List<Contact> versions(Scope scope, UUID person, UUID line) {
        return cabinet.keep(scope, person, Deed.of("casework.contact.read"), drawer -> rows.versions(drawer, line))
                .orElseGet(List::of);
    }

    /** What the acting account wrote from a draft already; the page may hold more by now. */
    public Optional<Contact> from(Scope scope, UUID person, UUID draft) {
        UUID account = scope.requireAccount();
        return cabinet.keep(
                        scope, person, Deed.of("casework.contact.read"), drawer -> rows.from(drawer, account, draft))
                .flatMap(found -> found);
    }

    /** Says that the next step of a record was done, or not after all. */
    public Writing done(Scope scope, UUID person, UUID id, boolean done) {
        UUID account = scope.requireAccount();
        return cabinet.keep(scope, person, Deed.of("casework.contact.done"), drawer -> {
                            // And then asked anew whether it is the newest: it may have been written over.
                            rows.lock(person, id);
                            return rows.done(person, id, account, done ? clock.instant() : null);
                        })
                        .orElse(false)
                ? new Writing.Done(id)
                : new Writing.Gone();
    }

    /** Next steps from records the acting account wrote that nobody has done, those due first; no text of them. */
    public List<Contact.Due> due(Scope scope) {
        return transactions.in(scope, () -> rows.due(scope.organisation(), scope.requireAccount(), DUE));
    }

    /** The same of those who wrote them and left the body since, for whoever is there. */
    public List<Contact.Due> dueOfLeft(Scope scope) {
        return transactions.in(scope, () -> rows.dueOfLeft(scope.organisation(), scope.requireAccount(), DUE));
    }

    /** The same of one file, whoever wrote them. */
    public List<Contact.Due> dueOf(Scope scope, UUID person) {
        return transactions.in(scope, () -> rows.dueOf(person));
    }

    /** When somebody was last in touch, as far as that may be read. */
    public Optional<Instant> last(Scope scope, UUID person) {
        return transactions.in(scope, () -> rows.last(person));
    }

    /** When a contact was, from a day and a time that may be left out; empty when that has not come yet. */
    public Optional<Instant> happened(@Nullable LocalDate day, @Nullable LocalTime time) {
        return NoteRules.happened(day, time, clock.instant());
    }

    private Writing add(Scope scope, Drawer drawer, NoteRows.Fresh fresh, Draft.@Nullable Ending draft) {
        if (rows.add(drawer, fresh)) {
            if (draft != null) {
                drafts.finish(scope, draft);
            }
            return new Writing.Done(fresh.contact().id());
        }
        return Optional.ofNullable(fresh.draft())
                .flatMap(sent -> rows.from(drawer, fresh.contact().written().by(), sent))
                .filter(there -> NoteRules.same(there, fresh.contact()))
                .<Writing>map(there -> new Writing.Done(there.id()))
                .orElseGet(Writing.Clash::new);
    }

    private Optional<Writing> open(
            Scope scope, UUID person, boolean strict, String deed, Function<Drawer, Writing> work) {
        return strict
                ? cabinet.decide(scope, person, Deed.of(deed), work)
                : cabinet.keep(scope, person, Deed.of(deed), work);
    }

    private static @Nullable UUID id(Draft.@Nullable Ending draft) {
        return draft == null ? null : draft.id();
    }
}
