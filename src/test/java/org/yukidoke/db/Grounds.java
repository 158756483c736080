package org.yukidoke.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yukidoke.db.DatabaseAccess.Login;

/** Databases in folders of their own, with one unpacked engine for all. */
final class Grounds {

    private static final Path ENGINES = Path.of("target", "test-engine").toAbsolutePath();

    private Grounds() {}

    static EmbeddedDatabase open(Path data) {
        return EmbeddedDatabase.open(data, Engine.MAJOR, engine(data));
    }

    static EmbeddedDatabase migrated(Path data) {
        var database = open(data);
        Migrations.apply(database.access());
        return database;
    }

    static Engine engine(Path data) {
        try {
            Files.createDirectories(ENGINES);
            return Engine.beside(
                    ENGINES, OrdinaryUser.neededFor(DataDirectory.cluster(data)).orElse(null));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static JdbcClient owner(DatabaseAccess access) {
        return as(access, access.owner());
    }

    static JdbcClient as(DatabaseAccess access, Login login) {
        return JdbcClient.create(new DriverManagerDataSource(access.url(), login.user(), login.password()));
    }

    /** Rows in every table of the drill. */
    static void fill(DatabaseAccess access) {
        owner(access).sql("""
                insert into drill.person (name, born, mentor)
                select case n when 1 then '渡邉	𠮷\\n' else 'P' || n end, date '1970-01-01' + n, nullif(n - 1, 0)
                  from generate_series(1, 1000) as n;
                insert into drill.event (person, at, note, bytes, share, took, tags)
                select 1 + n % 1000, timestamptz '2020-10-29 12:00+09' + n * interval '1 minute',
                       jsonb_build_object('n', n, '記', null), decode(lpad(to_hex(n), 8, '0'), 'hex'),
                       n / 7.0, n * interval '1 hour', array['a', null, '",\\']
                  from generate_series(1, 5000) as n;
                update drill.setting set "Wert" = 'en';
                insert into drill.setting values ('empty', '');
                refresh materialized view drill.tally
                """).update();
    }

    /** What a backup would say of every table now. */
    static java.util.List<Manifest.Table> tables(DatabaseAccess access) {
        try (var connection = java.sql.DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password())) {
            connection.setAutoCommit(false);
            return Rows.manifest(connection, java.time.Instant.EPOCH).tables();
        } catch (java.sql.SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
