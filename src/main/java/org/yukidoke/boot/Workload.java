package org.yukidoke.boot;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yukidoke.db.DemoAccounts;

/**
 * Something {@code bench} repeats as fast as it can. Every bean of this type is measured; mark it {@link Component} and
 * {@link Lazy}, so that the product itself does not carry it.
 *
 * <p>A figure alone says little on a machine nobody knows, so a workload names a simpler one that does the least such
 * work could be done with, and is shown as a share of it.
 */
interface Workload {

    /** Kind and what, such as {@code page.plans}. */
    String name();

    /** The name of the workload this one is compared with. */
    default Optional<String> baseline() {
        return Optional.empty();
    }

    /** Gets ready; empty when the product at hand has nothing for it to do. */
    Optional<Work> prepare(Target target);

    /** One round, called by several threads at once. Failing fails the bench. */
    @FunctionalInterface
    interface Work {
        void once() throws Exception;
    }

    /** The running product and who may sign in to it. */
    record Target(URI address, DataSource database, List<DemoAccounts.Account> accounts) {
        public Target {
            accounts = List.copyOf(accounts);
        }
    }
}
