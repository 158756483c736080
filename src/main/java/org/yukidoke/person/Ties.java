package org.yukidoke.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/**
 * Files that belong together. A family's file and a person's are joined once the person agrees; two files of one person
 * are linked, never merged, and that two are not of one person is remembered as well.
 */
@Component
public class Ties {

    private final Transactions transactions;
    private final JdbcClient database;
    private final PersonKeys keys;
    private final Clock clock;

    Ties(Transactions transactions, JdbcClient database, PersonKeys keys, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** What the family is to the person. */
    public enum Relation {
        PARENT,
        CHILD,
        SIBLING,
        PARTNER,
        RELATIVE,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "person.relation." + key();
        }

        public static Optional<Relation> find(String key) {
            return Arrays.stream(values())
                    .filter(relation -> relation.key().equals(key))
                    .findFirst();
        }
    }

    /** That the person agreed to being joined with a family's file. */
    public record Agreement(Relation relation, LocalDate agreedOn, Consent.Method method) {}

    /** A family's file and a person's, joined. */
    public record Kin(UUID id, UUID family, UUID person, Agreement agreement, Instant linkedAt) {}

    /**
     * Joins a family's file with a person's. It opens neither to anybody who could not see it before.
     *
     * @return {@link Written.Gone} unless the acting account keeps both and the first is a family's
     */
    public Written join(Scope scope, UUID family, UUID person, Agreement agreement) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> {
            if (!keepsBoth(family, person, "person.family.join") || !isFamily(family) || isFamily(person)) {
                return new Written.Gone();
            }
            Instant now = clock.instant();
            UUID id = Ids.next(now);
            int added = database.sql("""
                            insert into person.family (id, family, person, owner, relation, agreed_on, method, linked_at,
                                                       linked_by)
                            values (:id, :family, :person, :owner, :relation, :agreedOn, :method, :now, :by)
                                on conflict (family, person) where ended_at is null do nothing
                            """)
                    .param("id", id)
                    .param("family", family)
                    .param("person", person)
                    .param("owner", desk.body())
                    .param("relation", agreement.relation().key())
                    .param("agreedOn", agreement.agreedOn())
                    .param("method", agreement.method().key())
                    .param("now", PersonRows.at(now))
                    .param("by", desk.account())
                    .update();
            return added == 1 ? new Written.Done(id) : new Written.Clash();
        });
    }

    private boolean isFamily(UUID id) {
        return database.sql("select kind = 'family' from person.person where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Parts them again, whenever the person says so. */
    public Written part(Scope scope, UUID family, UUID person) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> {
            if (!keepsBoth(family, person, "person.family.part")) {
                return new Written.Gone();
            }
            int ended = database.sql("""
                            update person.family
                               set ended_at = :now,
                                   ended_by = :by
                             where family = :family
                               and person = :person
                               and ended_at is null
                            """)
                    .param("family", family)
                    .param("person", person)
                    .param("now", PersonRows.at(clock.instant()))
                    .param("by", desk.account())
                    .update();
            return ended == 1 ? new Written.Done(person) : new Written.Clash();
        });
    }

    /** The files joined with this one now, those that may be seen from here. */
    public List<Kin> kin(Scope scope, UUID file) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.open(file, PersonKeys.Deed.of("person.family"))
                        .map(of -> joined(file))
                        .orElseGet(List::of));
    }

    private List<Kin> joined(UUID file) {
        return database.sql("""
                        select *
                          from person.family
                         where :file in (family, person)
                           and ended_at is null
                         order by linked_at
                        """)
                .param("file", file)
                .query((row, number) -> new Kin(
                        row.getObject("id", UUID.class),
                        row.getObject("family", UUID.class),
                        row.getObject("person", UUID.class),
                        new Agreement(
                                Relation.valueOf(row.getString("relation").toUpperCase(Locale.ROOT)),
                                row.getObject("agreed_on", LocalDate.class),
                                Consent.Method.valueOf(row.getString("method").toUpperCase(Locale.ROOT))),
                        PersonRows.instant(row, "linked_at")))
                .list();
    }

    /** Whether two files are of one person. */
    public enum Verdict {
        SAME,
        DIFFERENT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Verdict> find(String key) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.key().equals(key))
                    .findFirst();
        }
    }

    /** How that is known. */
    public enum Reason {
        ASKED,
        PAPERS,
        DETAILS,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "person.same." + key();
        }

        public static Optional<Reason> find(String key) {
            return Arrays.stream(values())
                    .filter(reason -> reason.key().equals(key))
                    .findFirst();
        }
    }

    /** What was judged of this file and another. */
    public record Judged(UUID id, UUID other, Verdict verdict, Reason reason, Instant at) {}

    /** Says whether two files are of one person; a judgement that stands has to be undone first. */
    public Written judge(Scope scope, UUID one, UUID other, Verdict verdict, Reason reason) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> {
            if (one.equals(other) || !keepsBoth(one, other, "person.same." + verdict.key())) {
                return new Written.Gone();
            }
            Instant now = clock.instant();
            UUID id = Ids.next(now);
            int added = database.sql("""
                            insert into person.same (id, a, b, owner, verdict, reason, judged_at, judged_by)
                            values (:id, least(cast(:one as uuid), cast(:other as uuid)),
                                    greatest(cast(:one as uuid), cast(:other as uuid)), :owner, :verdict, :reason,
                                    :now, :by)
                                on conflict (a, b) where undone_at is null do nothing
                            """)
                    .param("id", id)
                    .param("one", one)
                    .param("other", other)
                    .param("owner", desk.body())
                    .param("verdict", verdict.key())
                    .param("reason", reason.key())
                    .param("now", PersonRows.at(now))
                    .param("by", desk.account())
                    .update();
            return added == 1 ? new Written.Done(id) : new Written.Clash();
        });
    }

    /** Takes a judgement back; that it once stood stays in the history. */
    public Written undo(Scope scope, UUID one, UUID other) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> {
            if (!keepsBoth(one, other, "person.same.undo")) {
                return new Written.Gone();
            }
            int undone = database.sql("""
                            update person.same
                               set undone_at = :now,
                                   undone_by = :by
                             where a = least(cast(:one as uuid), cast(:other as uuid))
                               and b = greatest(cast(:one as uuid), cast(:other as uuid))
                               and undone_at is null
                            """)
                    .param("one", one)
                    .param("other", other)
                    .param("now", PersonRows.at(clock.instant()))
                    .param("by", desk.account())
                    .update();
            return undone == 1 ? new Written.Done(other) : new Written.Clash();
        });
    }

    /** What stands about this file and others, the newest first. */
    public List<Judged> judged(Scope scope, UUID file) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.openAsKeeper(file, PersonKeys.Deed.of("person.same"))
                        .map(of -> standing(file))
                        .orElseGet(List::of));
    }

    private List<Judged> standing(UUID file) {
        return database.sql("""
                        select s.*, case when s.a = :file then s.b else s.a end as other
                          from person.same s
                         where :file in (s.a, s.b)
                           and s.undone_at is null
                         order by s.judged_at desc
                        """)
                .param("file", file)
                .query((row, number) -> new Judged(
                        row.getObject("id", UUID.class),
                        row.getObject("other", UUID.class),
                        Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                        Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                        PersonRows.instant(row, "judged_at")))
                .list();
    }

    private boolean keepsBoth(UUID one, UUID other, String deed) {
        var opened = keys.open(List.of(one, other), PersonKeys.Deed.of(deed));
        return opened.size() == 2
                && opened.values().stream().allMatch(each -> each.seen().keeper());
    }
}
