package org.yukidoke.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.AreaCode;

/** Municipalities in the database, span by span. */
@Component
class MunicipalityStore {

    private final JdbcClient sql;

    MunicipalityStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Municipality> list() {
        return sql.sql("select * from directory.municipality order by code, valid_from")
                .query((row, number) -> municipality(row))
                .list();
    }

    Map<AreaCode, Set<AreaCode>> near() {
        Map<AreaCode, Set<AreaCode>> near = new HashMap<>();
        sql.sql("select code, near from directory.municipality_near").query(row -> {
            near.computeIfAbsent(new AreaCode(row.getString("code")), none -> new HashSet<>())
                    .add(new AreaCode(row.getString("near")));
        });
        return near;
    }

    /** Enters places; a span that is there already stays as it is. */
    void enter(Collection<Municipality> places) {
        for (Municipality place : places) {
            sql.sql("""
                            insert into directory.municipality (code, valid_from, valid_to, prefecture, name, kana, kind,
                                                                parent, successor, latitude, longitude)
                            values (:code, :from, :until, :prefecture, :name, :kana, :kind,
                                    :parent, :successor, :latitude, :longitude)
                                on conflict do nothing
                            """)
                    .param("code", place.code().digits())
                    .param("from", place.from())
                    .param("until", place.until())
                    .param("prefecture", place.prefecture())
                    .param("name", place.name())
                    .param("kana", place.kana())
                    .param("kind", place.kind().name())
                    .param("parent", digits(place.parent()))
                    .param("successor", digits(place.successor()))
                    .param("latitude", place.findPoint().map(Point::latitude).orElse(null))
                    .param("longitude", place.findPoint().map(Point::longitude).orElse(null))
                    .update();
        }
    }

    void enterNear(Map<AreaCode, Set<AreaCode>> near) {
        near.forEach((code, others) -> sql.sql("""
                        insert into directory.municipality_near (code, near)
                        select :code, other from unnest(:others) as other
                            on conflict do nothing
                        """)
                .param("code", code.digits())
                .param("others", others.stream().map(AreaCode::digits).toArray(String[]::new))
                .update());
    }

    /** Gives the span of today its last day. */
    void end(AreaCode code, LocalDate day, @Nullable AreaCode successor) {
        sql.sql("""
                        update directory.municipality
                           set valid_to = :day,
                               successor = coalesce(:successor, successor)
                         where code = :code
                           and valid_to is null
                        """)
                .param("code", code.digits())
                .param("day", day)
                .param("successor", digits(successor))
                .update();
    }

    private static @Nullable String digits(@Nullable AreaCode code) {
        return code == null ? null : code.digits();
    }

    private static Municipality municipality(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        Point point = row.wasNull() ? null : new Point(latitude, row.getDouble("longitude"));
        return new Municipality(
                new AreaCode(row.getString("code")),
                row.getString("prefecture"),
                row.getString("name"),
                row.getString("kana"),
                Municipality.Kind.valueOf(row.getString("kind")),
                code(row.getString("parent")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                code(row.getString("successor")),
                point);
    }

    private static @Nullable AreaCode code(@Nullable String digits) {
        return Optional.ofNullable(digits).map(AreaCode::new).orElse(null);
    }
}
