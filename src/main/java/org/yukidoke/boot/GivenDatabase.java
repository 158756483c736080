package org.yukidoke.boot;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.yukidoke.db.DatabaseAccess;

/** Hands the application the database that a command has opened and migrated before it starts. */
public record GivenDatabase(DatabaseAccess access)
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("databaseAccess", access);
    }
}
