package org.yukidoke.casework.handing;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.HandingFile.Receiver;
import org.yukidoke.db.Transactions;
import org.yukidoke.document.Bytes;
import org.yukidoke.kernel.Ids;
import org.yukidoke.person.Estates;

/** Gives out what a body that goes holds of somebody, and notes for whom it did. */
@Component
public class GivingOut {

    /** What is sealed for the history it becomes a line of. */
    private static final Map<String, String> ELSEWHERE = Map.of("casework.handing_word.closing", HandingRows.CLOSING);

    private final Transactions transactions;
    private final JdbcClient database;
    private final Estates estates;
    private final Clock clock;

    GivingOut(Transactions transactions, JdbcClient database, Estates estates, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.estates = estates;
        this.clock = clock;
    }

    /** What is about others than the person, or could endanger somebody. */
    public enum Beside {
        /** What the family or somebody else said, and who belongs to the family. */
        OTHERS,
        /** Safety, violence, crisis, and who was told. */
        RISK,
        /** Which account wrote what. */
        STAFF;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "handing.beside." + key();
        }

        public static Optional<Beside> find(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /** Why that is given to the person all the same. */
    public enum Why {
        /** Whom it is about agreed. */
        AGREED,
        /** The person knows it, or said it themselves. */
        KNOWN,
        /** Somebody looked through it, and it harms nobody. */
        LOOKED,
        /** A law or a court asks for it. */
        LAW;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "handing.why." + key();
        }

        public static Optional<Why> find(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /**
     * For whom, and how much.
     *
     * @param beside what is about others and given to the person all the same; empty for nothing
     * @param why why that is; null for nothing
     */
    public record Wanted(
            Receiver receiver,
            List<Beside> beside,
            @Nullable Why why) {
        public Wanted {
            beside = List.copyOf(beside);
        }

        public static Wanted of(Receiver receiver) {
            return new Wanted(receiver, List.of(), null);
        }

        private List<String> ticked() {
            return beside.stream().map(Beside::key).toList();
        }

        private String reason() {
            return why == null ? "" : why.key();
        }
    }

    /**
     * What is held of somebody, as far as it is for the receiver: for the body that comes what passes to it and no more, for
     * the person what is about nobody else. Empty for whoever may neither decide about the file nor finish it, and where
     * nothing passes.
     */
    public Optional<Estates.Estate> read(Scope scope, UUID person, Wanted wanted) {
        return estates.read(
                scope, person, new Estates.Asked(wanted.receiver().key(), wanted.ticked(), wanted.reason(), ELSEWHERE));
    }

    /**
     * Notes that it was given out; false where it may not be.
     *
     * @param given what was sealed, of which the digest is kept
     */
    public boolean note(Scope scope, ContractEnd end, Wanted wanted, Estates.Estate estate, Bytes given) {
        return transactions.in(
                scope,
                () -> database.sql("""
                                select casework.note_given(:id, :end, :person, :receiver, :digest, :rows, :left, :state,
                                                           :beside, :why)
                                """)
                        .param("id", Ids.next(clock.instant()))
                        .param("end", end.id())
                        .param("person", estate.person())
                        .param("receiver", wanted.receiver().key())
                        .param("digest", given.sha256())
                        .param("rows", estate.rows().size())
                        .param("left", (int) estate.leftOut())
                        .param("state", estate.state())
                        .param("beside", wanted.ticked().toArray(String[]::new))
                        .param("why", wanted.reason())
                        .query(Boolean.class)
                        .single());
    }
}
