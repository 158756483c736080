package org.yukidoke.reporting;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What councils ask explanations for, as rows. */
@Component
final class CheckRows {

    private final JdbcClient database;

    CheckRows(JdbcClient database) {
        this.database = database;
    }

    /** What holds for a council on a day: its own decision, else the usual one. By code. */
    Map<String, CheckRule> list(String platform, LocalDate on) {
        return database
                .sql("""
                        select distinct on (code) code, importance, share, least
                          from reporting.check_rule
                         where platform in ('', :platform)
                           and since <= :on
                         order by code, platform desc, since desc
                        """)
                .param("platform", platform)
                .param("on", on)
                .query((row, number) -> new CheckRule(
                        row.getString("code"),
                        row.getString("importance"),
                        row.getBigDecimal("share"),
                        row.getBigDecimal("least")))
                .list()
                .stream()
                .collect(Collectors.toMap(CheckRule::code, Function.identity()));
    }
}
