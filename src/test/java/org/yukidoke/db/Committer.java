package org.yukidoke.db;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A program of its own, to be killed: commits one number after another and says each only when it is committed. */
final class Committer {

    private Committer() {}

    public static void main(String[] words) throws Exception {
        var database = Grounds.migrated(Path.of(words[0]));
        var access = database.access();
        try (var connection = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                var insert = connection.prepareStatement("insert into drill.person (name) values (?)")) {
            for (int number = 1; ; number++) {
                insert.setString(1, Integer.toString(number));
                insert.executeUpdate();
                System.out.println(number);
            }
        }
    }
}
