package org.yukidoke.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.directory.Holidays;

@PageTest
class EachClassAnewIT {

    @Autowired
    private TestDatabase database;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private Holidays holidays;

    @Test
    void aClassFindsNeitherTheRowsOfTheOneBeforeNorWhatTheApplicationRemembersOfThem() {
        var before = holidays.closed().days();
        database.owner()
                .sql("insert into directory.holiday (owner, day, name) values ('', date '2031-02-03', '節分')")
                .update();
        revise();
        assertThat(holidays.closed().days()).isNotEqualTo(before);

        database.rewind(List.of(pool), List.of(), () -> {});
        // As many changes as before: a number that had gone back would say that nothing is new.
        revise();
        assertThat(holidays.closed().days()).isEqualTo(before);
    }

    private void revise() {
        database.owner()
                .sql("update directory.reference set revision = revision + 1 where name = 'holidays'")
                .update();
    }
}
