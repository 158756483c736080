package org.yukidoke.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestDatabaseIT {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @Test
    void theApplicationOwnsNothingAndPassesNoRowSecurity() {
        var role = DATABASE.application()
                .sql(
                        "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        assertThat(role).isFalse();
        assertThatThrownBy(
                        () -> DATABASE.application().sql("create schema stray").update())
                .hasStackTraceContaining("permission denied for database");
    }

    @Test
    void aTestSeesNothingOfAnotherTest() {
        var other = TestDatabase.create();
        other.owner().sql("create schema stray").update();
        assertThat(DATABASE.owner()
                        .sql("select count(*) from pg_namespace where nspname = 'stray'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
