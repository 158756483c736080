package org.yukidoke.boot;

import java.util.function.Supplier;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.yukidoke.db.DatabaseAccess;

/**
 * Hands the application the database that a command opens and migrates.
 *
 * @param access asked when the first part needs it; may wait until the database is ready
 */
public record GivenDatabase(Supplier<DatabaseAccess> access)
        implements ApplicationContextInitializer<GenericApplicationContext> {

    public GivenDatabase(DatabaseAccess ready) {
        this(() -> ready);
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(DatabaseAccess.class, access);
    }
}
