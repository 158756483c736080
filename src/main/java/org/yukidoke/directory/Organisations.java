package org.yukidoke.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of organisations. */
@Component
public class Organisations {

    private final JdbcClient sql;

    Organisations(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Enters an organisation, or what a newer plan says of one already there: a council's body is known by its name, so
     * its key stays the one it was first entered with.
     */
    @Transactional
    public void enter(Organisation organisation) {
        sql.sql("""
                        insert into directory.organisation (key, platform, name, name_en, official_name, kind)
                        values (:key, :platform, :name, :nameEn, :officialName, :kind)
                            on conflict (platform, name) do update
                           set name_en = excluded.name_en,
                               official_name = case when excluded.official_name = ''
                                                    then organisation.official_name
                                                    else excluded.official_name end,
                               kind = excluded.kind
                        """).paramSource(organisation).update();
    }

    /** The organisations of one council, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> list(String platform) {
        return sql.sql("select * from directory.organisation where platform = :platform order by name")
                .param("platform", platform)
                .query((row, number) -> organisation(row))
                .list();
    }

    /** All organisations, council by council. */
    @Transactional(readOnly = true)
    public List<Organisation> list() {
        return sql.sql("select * from directory.organisation order by platform, name")
                .query((row, number) -> organisation(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(String key) {
        return sql.sql("select * from directory.organisation where key = :key")
                .param("key", key)
                .query((row, number) -> organisation(row))
                .optional();
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                row.getString("key"),
                row.getString("platform"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("official_name"),
                row.getString("kind"));
    }
}
