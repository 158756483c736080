package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.vault.KeyHolder;

@PageTest
class RotationPartsIT {

    @Autowired
    private TestDatabase database;

    @Autowired
    private ObjectProvider<KeyHolder> holders;

    @Test
    void everyTableThatKeepsKeysIsWrappedAnew() {
        assertThat(holders.stream().map(KeyHolder::table))
                .containsExactlyInAnyOrderElementsOf(database.owner()
                        .sql("""
                        select table_schema || '.' || table_name
                          from information_schema.columns
                         where column_name = 'wrapped'
                        """)
                        .query((row, number) -> row.getString(1))
                        .list());
    }
}
