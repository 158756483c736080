package org.yukidoke.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.db.Refusal;

/**
 * Puts a new wrapping key in the place of the present one: every data key is wrapped anew and the former key destroyed.
 * What was erased before is then gone from old backups and from the database's own files, too.
 *
 * <p>People may go on working. A rotation that was killed is finished by the next one.
 */
public final class Rotation {

    private static final int BATCH = 500;

    private final Vault vault;
    private final List<KeyHolder> holders;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    private Rotation(Vault vault, List<KeyHolder> holders, DataSource source) {
        this.vault = vault;
        this.holders = List.copyOf(holders);
        this.owner = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /**
     * What was done.
     *
     * @param generation the one now in use
     * @param destroyed those whose keys no longer exist
     * @param finished whether it finished a rotation that had been interrupted
     */
    public record Done(String generation, List<String> destroyed, long rewrapped, boolean finished) {
        public Done {
            destroyed = List.copyOf(destroyed);
        }
    }

    /**
     * Rotates as the owner of the tables.
     *
     * @param progress told each table and how many of its keys are wrapped anew
     * @throws Refusal when another rotation is under way or a key cannot be opened; then no key is destroyed
     */
    public static Done run(
            DatabaseAccess access, Vault vault, List<KeyHolder> holders, ObjLongConsumer<String> progress) {
        var login = access.owner();
        var source = new SingleConnectionDataSource(access.url(), login.user(), login.password(), true);
        try {
            return new Rotation(vault, holders, source).run(progress);
        } finally {
            source.destroy();
        }
    }

    private Done run(ObjLongConsumer<String> progress) {
        // Held by the connection, so it is free again as soon as this program is gone, however it ends.
        if (!asks("select pg_try_advisory_lock(hashtext('vault.rotation'))")) {
            throw new Refusal("vault.refusal.rotating");
        }
        refuseForgotten();
        boolean finishing = !retired().isEmpty();
        if (!finishing) {
            begin();
        }
        String generation = vault.generation();
        long rewrapped = 0;
        for (KeyHolder holder : holders) {
            rewrapped += rewrap(holder, generation, progress);
        }
        return new Done(generation, destroy(generation), rewrapped, finishing);
    }

    /** A table with wrapped keys that nobody wraps anew would be unreadable afterwards. */
    private void refuseForgotten() {
        List<String> known = holders.stream().map(KeyHolder::table).toList();
        owner.sql("""
                        select c.oid::regclass::text
                          from pg_class c
                         where c.relkind in ('r', 'p')
                           and (select count(*)
                                  from pg_attribute a
                                 where a.attrelid = c.oid and a.attname in ('wrapped', 'generation')) = 2
                        """).query(String.class).list().stream()
                .filter(table -> !known.contains(table))
                .findFirst()
                .ifPresent(table -> {
                    throw new Refusal("vault.refusal.forgotten", table);
                });
    }

    /** The new key lies in its file before the database names it: killed in between, a file is left that nobody needs. */
    private void begin() {
        var made = vault.prepareGeneration();
        transaction.executeWithoutResult(status -> {
            // Waits for every transaction that has just made a key with the present generation.
            owner.sql("""
                            update vault.generation
                               set state = 'retired', retired_at = now()
                             where kind = 'wrapping' and state = 'primary'
                            """).update();
            owner.sql("""
                            insert into vault.generation (id, kind, state, proof)
                            values (:id, 'wrapping', 'primary', :proof)
                            """).param("id", made.id()).param("proof", made.proof()).update();
        });
    }

    private long rewrap(KeyHolder holder, String generation, ObjLongConsumer<String> progress) {
        long done = 0;
        int next;
        do {
            next = batch(holder, generation);
            done += next;
            progress.accept(holder.table(), done);
        } while (next > 0);
        return done;
    }

    private int batch(KeyHolder holder, String generation) {
        Integer size = transaction.execute(status -> {
            List<KeyHolder.Held> some = holder.stale(owner, generation, BATCH);
            for (KeyHolder.Held held : some) {
                holder.replace(owner, held, rewrapped(holder, held));
            }
            return some.size();
        });
        return size == null ? 0 : size;
    }

    private DataKey rewrapped(KeyHolder holder, KeyHolder.Held held) {
        try {
            return vault.rewrap(held.key(), held.holder());
        } catch (VaultException cause) {
            throw new Refusal(cause, "vault.refusal.not_rewrapped", holder.table(), held.id());
        }
    }

    private List<String> destroy(String generation) {
        var destroyed = new ArrayList<String>();
        for (String former : retired()) {
            for (KeyHolder holder : holders) {
                if (!holder.stale(owner, generation, 1).isEmpty()) {
                    throw new Refusal("vault.refusal.not_rewrapped", holder.table(), former);
                }
            }
            // The file first: killed in between, the next rotation finds nothing to destroy and says so to the
            // database.
            vault.destroyGeneration(former);
            owner.sql("""
                            update vault.generation
                               set state = 'destroyed', destroyed_at = now()
                             where id = :id and state = 'retired'
                            """).param("id", former).update();
            destroyed.add(former);
        }
        return destroyed;
    }

    private List<String> retired() {
        return owner.sql("select id from vault.generation where kind = 'wrapping' and state = 'retired' order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private boolean asks(String question) {
        return owner.sql(question).query(Boolean.class).single();
    }
}
