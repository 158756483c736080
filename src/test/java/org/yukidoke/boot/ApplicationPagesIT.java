package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.support.PageTest;

@PageTest
class ApplicationPagesIT {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theApplicationStartsAndAsksAsTheRoleThatOwnsNothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("yukidoke_app");
    }
}
