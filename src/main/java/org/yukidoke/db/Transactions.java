package org.yukidoke.db;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction that tells the database who acts. Outside of it tables with personal data look empty, so
 * work that forgot to say for whom it reads finds nothing instead of everything.
 */
@Component
public final class Transactions {

    private final TransactionTemplate transaction;
    private final JdbcClient database;

    Transactions(PlatformTransactionManager manager, JdbcClient database) {
        this.transaction = new TransactionTemplate(manager);
        this.database = database;
    }

    /**
     * Runs the work as this actor, joining a transaction of the same actor.
     *
     * @throws IllegalStateException inside a transaction of another actor, because the work around this one would then
     *     go on under the wrong name
     */
    public <T extends @Nullable Object> T in(Actor actor, Supplier<T> work) {
        Object outer = TransactionSynchronizationManager.getResource(this);
        if (actor.equals(outer)) {
            return work.get();
        }
        if (outer != null || TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction cannot change who acts");
        }
        return transaction.execute(status -> {
            TransactionSynchronizationManager.bindResource(this, actor);
            try {
                announce(actor);
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(this);
            }
        });
    }

    /** As {@link #in}, for work without a result. */
    public void run(Actor actor, Runnable work) {
        in(actor, () -> {
            work.run();
            return null;
        });
    }

    // Every setting is written, the blank ones too; "true" ends them with the transaction, before the connection
    // returns to the pool.
    private void announce(Actor actor) {
        database.sql("""
                        select set_config('yukidoke.account',      :account,      true),
                               set_config('yukidoke.role',         :roles,        true),
                               set_config('yukidoke.organisation', :organisation, true),
                               set_config('yukidoke.claim',        :claim,        true)
                        """)
                .param("account", actor.account())
                .param("roles", actor.roles())
                .param("organisation", actor.organisation())
                .param("claim", actor.claim())
                .query()
                .singleRow();
    }
}
