package org.yukidoke.casework.handing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.document.Bytes;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.Estates;

/**
 * Erases what a body that goes still holds, by somebody's decision, and leaves one certificate over all of it. Whoever is
 * still to be taken over, and what a rule keeps that nobody else has, stays.
 */
@Component
public class Clearings {

    private final Transactions transactions;
    private final JdbcClient database;
    private final HandingRows rows;
    private final Estates estates;
    private final Audit audit;
    private final Clock clock;

    Clearings(
            Transactions transactions,
            JdbcClient database,
            HandingRows rows,
            Estates estates,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.rows = rows;
        this.estates = estates;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What could be erased, and what stays and why.
     *
     * @param lacking what can be erased where it is meant, though what others have of it is not all
     */
    public record Choice(List<HandingFile> ready, List<Lacking> lacking, List<Kept> kept) {
        public Choice {
            ready = List.copyOf(ready);
            lacking = List.copyOf(lacking);
            kept = List.copyOf(kept);
        }
    }

    /**
     * A file a rule keeps, of which somebody else has not all.
     *
     * @param copy what the commissioner has; null where the body that comes took over and the commissioner has nothing
     */
    public record Lacking(HandingFile file, HandingFile.@Nullable Copy copy) {}

    /** A file that stays, and why. */
    public record Kept(HandingFile file, Keeps why) {}

    /**
     * How many files of the body there are.
     *
     * @param restricted how many of them are restricted, whoever is named for them
     */
    public record Left(long files, long restricted) {}

    /**
     * What somebody chose.
     *
     * @param files what nothing keeps
     * @param lacking what is meant though what others have of it is not all
     */
    public record Chosen(List<UUID> files, List<UUID> lacking) {
        public Chosen {
            files = List.copyOf(files);
            lacking = List.copyOf(lacking);
        }

        public static Chosen of(List<UUID> files) {
            return new Chosen(files, List.of());
        }

        public int size() {
            return files.size() + lacking.size();
        }

        private boolean has(UUID file) {
            return files.contains(file) || lacking.contains(file);
        }

        private UUID[] all() {
            return Stream.concat(files.stream(), lacking.stream()).toArray(UUID[]::new);
        }
    }

    /**
     * What was certified.
     *
     * @param text word by word, in the language of whoever erased
     * @param digest SHA-256 of the text
     */
    public record Clearing(UUID id, UUID contractEnd, Instant at, UUID by, String text, String digest) {

        /** Whether the text is the one that was certified. */
        public boolean intact() {
            return Bytes.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .sha256()
                    .equals(digest);
        }
    }

    /**
     * What a certificate is made of.
     *
     * @param lacking what was erased though what others have of it is not all
     * @param kept what stays, and why
     * @param left all that stays, also what whoever erased does not see
     */
    public record Done(
            List<Erasures.Certificate> erased, List<Lacking> lacking, List<Kept> kept, Left left, Instant at) {
        public Done {
            erased = List.copyOf(erased);
            lacking = List.copyOf(lacking);
            kept = List.copyOf(kept);
        }

        /** Restricted files that stay and are not among those that are named. */
        public long hidden() {
            return left.files() - kept.size();
        }
    }

    /** How erasing can end. */
    public sealed interface Outcome {

        record Certified(UUID id, int erased) implements Outcome {}

        /** Something chosen is kept, was erased or is not this account's: nothing was erased. */
        record Moved() implements Outcome {}
    }

    /** What may be erased now. */
    public Choice choice(Scope scope, ContractEnd end) {
        LocalDate today = Japan.day(clock.instant());
        return transactions.in(scope, () -> choice(end, today));
    }

    /** How many files there are; none for whoever neither works nor finishes at the body that goes. */
    public Left left(Scope scope, ContractEnd end) {
        return transactions.in(scope, () -> left(end));
    }

    private Left left(ContractEnd end) {
        return database.sql("select files, restricted from casework.files_left(:end)")
                .param("end", end.id())
                .query((row, number) -> new Left(row.getLong("files"), row.getLong("restricted")))
                .single();
    }

    private Choice choice(ContractEnd end, LocalDate today) {
        Map<UUID, HandingFile.Copy> copies = rows.copies(end.id());
        var ready = new ArrayList<HandingFile>();
        var lacking = new ArrayList<Lacking>();
        var kept = new ArrayList<Kept>();
        for (HandingFile file : rows.files(end.id())) {
            HandingFile.Copy copy = copies.get(file.person());
            Keeps keeps = HandingRules.keeps(file, copy, end.inForce(), today);
            switch (keeps) {
                case NOTHING -> ready.add(file);
                case LACKING -> lacking.add(new Lacking(file, copy));
                case ASKED, WAITED_FOR, RULE -> kept.add(new Kept(file, keeps));
            }
        }
        return new Choice(ready, lacking, kept);
    }

    /**
     * Erases these files, all or none. They are held before anybody asks what keeps them, so that what is written of one
     * meanwhile is either seen or comes too late.
     *
     * @param words what is certified, made of what was done
     */
    public Outcome erase(Scope scope, ContractEnd end, Chosen chosen, Function<Done, String> words) {
        UUID by = scope.requireAccount();
        try {
            return transactions.in(scope, () -> {
                hold(chosen);
                Instant now = clock.instant();
                Choice choice = choice(end, Japan.day(now));
                List<Lacking> lacking = choice.lacking().stream()
                        .filter(one -> chosen.lacking().contains(one.file().person()))
                        .toList();
                List<HandingFile> going = Stream.concat(
                                choice.ready().stream().filter(file -> chosen.has(file.person())),
                                lacking.stream().map(Lacking::file))
                        .toList();
                if (going.isEmpty() || going.size() != chosen.size()) {
                    return new Outcome.Moved();
                }
                List<Erasures.Certificate> erased = going.stream()
                        .map(file -> estates.erase(scope, file.person(), file.reference(), Erasures.Reason.OTHER)
                                .orElseThrow(Undone::new))
                        .toList();
                String text = words.apply(new Done(erased, lacking, kept(choice, chosen), left(end), now));
                UUID id = Ids.next(now);
                add(
                        new Clearing(id, end.id(), now, by, text, digest(text)),
                        end.terms().organisation());
                audit.write(AuditEvent.done("casework.clearing", "clearing", id)
                        .with("files", Integer.toString(erased.size())));
                return new Outcome.Certified(id, erased.size());
            });
        } catch (Undone undone) {
            return new Outcome.Moved();
        }
    }

    private void hold(Chosen chosen) {
        database.sql("select person.hold(:files)")
                .param("files", chosen.all())
                .query(Long.class)
                .single();
    }

    /** Everything seen that stays, also what could have been erased and was not chosen. */
    private static List<Kept> kept(Choice choice, Chosen chosen) {
        return Stream.of(
                        choice.kept().stream(),
                        choice.ready().stream().map(file -> new Kept(file, Keeps.NOTHING)),
                        choice.lacking().stream().map(one -> new Kept(one.file(), Keeps.LACKING)))
                .flatMap(Function.identity())
                .filter(one -> !chosen.has(one.file().person()))
                .toList();
    }

    private static String digest(String text) {
        return Bytes.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).sha256();
    }

    private void add(Clearing one, String owner) {
        database.sql("""
                        insert into casework.clearing (id, contract_end, owner, erased_at, erased_by, text, digest)
                        values (:id, :end, :owner, :at, :by, :text, :digest)
                        """)
                .param("id", one.id())
                .param("end", one.contractEnd())
                .param("owner", owner)
                .param("at", one.at().atOffset(ZoneOffset.UTC))
                .param("by", one.by())
                .param("text", one.text())
                .param("digest", one.digest())
                .update();
    }

    /** Those of one change, the newest first; none for whoever they do not concern. */
    public List<Clearing> list(Scope scope, UUID end) {
        return transactions.in(
                scope,
                () -> database.sql("""
                        select id, contract_end, erased_at, erased_by, text, digest
                          from casework.clearing
                         where contract_end = :end
                         order by erased_at desc
                        """)
                        .param("end", end)
                        .query((row, number) -> new Clearing(
                                row.getObject("id", UUID.class),
                                row.getObject("contract_end", UUID.class),
                                row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                                row.getObject("erased_by", UUID.class),
                                row.getString("text"),
                                row.getString("digest")))
                        .list());
    }

    public Optional<Clearing> find(Scope scope, UUID end, UUID id) {
        return list(scope, end).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Takes back what was erased already. */
    private static final class Undone extends RuntimeException {
        private Undone() {
            super("nothing is erased", null, false, false);
        }
    }
}
