package org.yukidoke.conference;

import static org.yukidoke.conference.CallRows.instant;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;

/** Minutes on paper: each copy has a number and stands in the record, and shows no more than whoever made it may open. */
@Component
public class MeetingPrints {

    private final Transactions transactions;
    private final MatterRows matters;
    private final MeetingKeys keys;
    private final JdbcClient database;

    MeetingPrints(Transactions transactions, MatterRows matters, MeetingKeys keys, JdbcClient database) {
        this.transactions = transactions;
        this.matters = matters;
        this.keys = keys;
        this.database = database;
    }

    /** A printed copy, and who made it for which body. */
    public record Copy(int number, UUID account, String body, String name, Instant at) {}

    /**
     * What stands on a copy.
     *
     * @param unnamed matters that stand there by their number alone
     */
    public record Sheet(Copy copy, List<Matter> matters, Set<UUID> unnamed) {
        public Sheet {
            matters = List.copyOf(matters);
            unnamed = Set.copyOf(unnamed);
        }
    }

    /** Numbers a copy for somebody who is called so; empty for whoever may not open the material. */
    public Optional<Integer> make(Scope scope, UUID meeting, String name) {
        Conferences.desk(scope);
        return transactions.in(
                scope,
                () -> Optional.ofNullable(database.sql("select conference.put_print(:meeting, :name) as number")
                        .param("meeting", meeting)
                        .param("name", name)
                        .query((row, at) -> row.getObject("number", Integer.class))
                        .list()
                        .getFirst()));
    }

    /** The copies made so far, for whoever may open the material and for the body that called the meeting. */
    public List<Copy> list(Scope scope, UUID meeting) {
        Conferences.desk(scope);
        return transactions.in(
                scope,
                () -> database.sql("""
                        select number, account, organisation, name, printed_at
                          from conference.print
                         where meeting = :meeting
                         order by number
                        """)
                        .param("meeting", meeting)
                        .query((row, at) -> new Copy(
                                row.getInt("number"),
                                row.getObject("account", UUID.class),
                                row.getString("organisation"),
                                row.getString("name"),
                                instant(row, "printed_at")))
                        .list());
    }

    /** A copy of one's own; empty for one of somebody else, and once the material does not open any more. */
    public Optional<Sheet> open(Scope scope, UUID meeting, int number) {
        UUID me = Conferences.desk(scope);
        return transactions.in(
                scope,
                () -> list(scope, meeting).stream()
                        .filter(copy -> copy.number() == number
                                && copy.account().equals(me)
                                && copy.body().equals(scope.organisation()))
                        .findFirst()
                        .flatMap(copy -> keys.open(meeting, "print")
                                .map(sealers -> matters.list(meeting, sealers))
                                .map(found -> new Sheet(copy, found, unnamed(found)))));
    }

    private Set<UUID> unnamed(List<Matter> found) {
        UUID[] ids = found.stream().map(Matter::id).toArray(UUID[]::new);
        return new HashSet<>(database.sql("""
                        select m.id
                          from unnest(:ids) m(id)
                         where conference.unnamed(m.id)
                        """)
                .param("ids", ids)
                .query((row, at) -> row.getObject("id", UUID.class))
                .list());
    }
}
