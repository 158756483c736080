package org.yukidoke.person;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.Sealer;
import org.yukidoke.vault.Vault;
import org.yukidoke.vault.VaultException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a body holds of somebody, whole: for giving it out when the body goes, and for erasing it then. It serves whoever
 * may decide about the file, and after the body has gone whoever was let in to finish; the database judges which.
 */
@Component
public class Estates {

    private static final String SUCCESSOR = "successor";

    private final Transactions transactions;
    private final JdbcClient database;
    private final Vault vault;
    private final Erasures erasures;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Estates(Transactions transactions, JdbcClient database, Vault vault, Erasures erasures, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.vault = vault;
        this.erasures = erasures;
        this.clock = clock;
    }

    /**
     * Whom it is for.
     *
     * @param whom key of who is to have it: commissioner, successor, person
     * @param beside what is about others and is given to the person all the same, by key; empty for nothing
     * @param why key of the reason for that; blank for nothing
     * @param elsewhere columns sealed for a place of another name, and that name
     */
    public record Asked(String whom, List<String> beside, String why, Map<String, String> elsewhere) {
        public Asked {
            beside = List.copyOf(beside);
            elsewhere = Map.copyOf(elsewhere);
        }
    }

    /**
     * What is held of somebody, as far as it is for whoever is to have it.
     *
     * @param state a sum over all that was there when it was read
     */
    public record Estate(UUID person, String owner, List<Held> rows, Missing missing, String state) {
        public Estate {
            rows = List.copyOf(rows);
        }

        /** Rows that whoever read could not read or open. */
        public long leftOut() {
            return missing.all();
        }

        @Override
        public String toString() {
            return "an estate of " + rows.size() + " rows";
        }
    }

    /** A row as it lies there, its sealed texts opened; what another key sealed is told as null. */
    public record Held(String place, JsonNode row) {}

    /**
     * What is not in it. What does not pass to another body is not counted, for the number would tell of it.
     *
     * @param unread rows whoever asks may not read, such as sessions open to few, by place
     * @param unopened rows of which a text was sealed by another key, by place
     * @param withheld rows that are about others and were not given to the person
     */
    public record Missing(Map<String, Long> unread, Map<String, Long> unopened, long withheld) {
        public Missing {
            unread = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(unread));
            unopened = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(unopened));
        }

        long all() {
            return unread.values().stream().mapToLong(Long::longValue).sum()
                    + unopened.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Reads what is for whoever is to have it, and writes to the record that it was given out; empty where that may not be.
     * The transaction can write nothing once the record is written, so nothing it shows to whoever finishes can be changed
     * by them.
     */
    public Optional<Estate> read(Scope scope, UUID person, Asked asked) {
        return transactions.in(
                scope,
                () -> database.sql("""
                                select owner, wrapped, generation
                                  from person.open_to_give(:person, :whom, :beside, :why)
                                """)
                        .param("person", person)
                        .param("whom", asked.whom())
                        .param("beside", asked.beside().toArray(String[]::new))
                        .param("why", asked.why())
                        .query((row, number) -> new Opened(
                                row.getString("owner"),
                                vault.open(
                                        new DataKey(row.getBytes("wrapped"), row.getString("generation")),
                                        PersonKeys.holder(person))))
                        .optional()
                        .map(opened -> read(person, opened, asked)));
    }

    private record Opened(String owner, Sealer sealer) {}

    private Estate read(UUID person, Opened opened, Asked asked) {
        database.sql("set transaction read only").update();
        // Before the rows, so that what is written meanwhile counts as later.
        String state = database.sql("select person.state_of(:person)")
                .param("person", person)
                .query(String.class)
                .single();
        var rows = new ArrayList<Held>();
        var listed = new LinkedHashMap<String, Long>();
        var unopened = new LinkedHashMap<String, Long>();
        database.sql("select place, held, sealed from person.rows_of(:person, :whom, :beside)")
                .param("person", person)
                .param("whom", asked.whom())
                .param("beside", asked.beside().toArray(String[]::new))
                .query(row -> {
                    String place = row.getString("place");
                    listed.merge(place, 1L, Long::sum);
                    String held = row.getString("held");
                    if (held != null) {
                        var one = (ObjectNode) json.readTree(held);
                        if (!open(one, place, (String[]) row.getArray("sealed").getArray(), opened, asked)) {
                            unopened.merge(place, 1L, Long::sum);
                        }
                        rows.add(new Held(place, one));
                    }
                });
        boolean part = asked.whom().equals(SUCCESSOR);
        long withheld = listed.values().stream().mapToLong(Long::longValue).sum() - rows.size();
        return new Estate(
                person,
                opened.owner(),
                rows,
                new Missing(part ? Map.of() : unread(person, listed), unopened, part ? 0 : withheld),
                state);
    }

    /** What lies there beside what was listed. */
    private Map<String, Long> unread(UUID person, Map<String, Long> listed) {
        var unread = new LinkedHashMap<String, Long>();
        database.sql("select place, n from person.size_of(:person)")
                .param("person", person)
                .query(row -> {
                    unread.merge(row.getString("place"), row.getLong("n"), Long::sum);
                });
        listed.forEach((place, n) -> unread.computeIfPresent(place, (any, there) -> there > n ? there - n : null));
        return unread;
    }

    /** Opens the sealed texts of a row; false when one of them was sealed by another key. */
    private static boolean open(ObjectNode held, String place, String[] columns, Opened opened, Asked asked) {
        boolean all = true;
        for (String column : columns) {
            JsonNode sealed = held.path(column);
            if (sealed.isString()) {
                String name = place + "." + column;
                try {
                    byte[] bytes = HexFormat.of().parseHex(sealed.asString().substring(2));
                    held.put(column, opened.sealer().open(asked.elsewhere().getOrDefault(name, name), bytes));
                } catch (VaultException another) {
                    held.putNull(column);
                    all = false;
                }
            }
        }
        return all;
    }

    /**
     * Erases somebody for good, as {@link Erasures#erase} does.
     *
     * @param seen the number of the file whoever erases had before them
     */
    public Optional<Erasures.Certificate> erase(Scope scope, UUID person, Reference seen, Erasures.Reason reason) {
        return transactions.in(scope, () -> {
            UUID certificate = Ids.next(clock.instant());
            boolean erased = database.sql("select person.erase_known(:person, :seen, :reason, :certificate)")
                    .param("person", person)
                    .param("seen", seen.text())
                    .param("reason", reason.key())
                    .param("certificate", certificate)
                    .query(Boolean.class)
                    .single();
            return erased ? Optional.of(erasures.get(certificate)) : Optional.empty();
        });
    }
}
