package org.yukidoke.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.yukidoke.db.DatabaseAccess.Login;

/** The embedded engine's superuser at work: it makes the roles and the databases, and nothing else ever uses it. */
record Keeper(int port, Secrets secrets) {

    private static final String MAINTENANCE = "postgres";

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    DatabaseAccess access(String database) {
        return new DatabaseAccess(url(database), secrets.owner(), secrets.application());
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database), secrets.keeper().user(), secrets.keeper().password());
    }

    /** Makes the roles that are missing, with the passwords kept beside the data. */
    void makeRoles() throws SQLException {
        try (Connection connection = connect(MAINTENANCE)) {
            // The owner passes row-level security, or a migration and a backup would quietly miss rows; restoring
            // needs triggers and foreign keys to rest, which session_replication_role does.
            make(connection, secrets.owner(), """
                    create role %s login nosuperuser nocreatedb nocreaterole bypassrls;
                    grant set on parameter session_replication_role to %s
                    """);
            make(connection, secrets.application(), """
                    create role %s login nosuperuser nocreatedb nocreaterole nobypassrls
                    """);
            // Nobody signs in as it here: who has this folder has all of it, so public pages of their own would be
            // none.
            if (!asks(connection, "select from pg_roles where rolname = ?", DatabaseAccess.PORTAL_ROLE)) {
                execute(
                        connection,
                        "create role %s nologin nosuperuser nocreatedb nocreaterole nobypassrls"
                                .formatted(DatabaseAccess.PORTAL_ROLE));
            }
        }
    }

    private static void make(Connection connection, Login login, String statements) throws SQLException {
        if (asks(connection, "select from pg_roles where rolname = ?", login.user())) {
            return;
        }
        connection.setAutoCommit(false);
        execute(connection, statements.replace("%s", login.user()));
        // The driver sends the salted hash, so that no password can reach a log of the engine.
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
        connection.commit();
        connection.setAutoCommit(true);
    }

    boolean has(String database) throws SQLException {
        try (Connection connection = connect(MAINTENANCE)) {
            return asks(connection, "select from pg_database where datname = ?", database);
        }
    }

    /** Makes a database that the owner owns and only the roles of the product may enter. */
    void create(String database, String template) throws SQLException {
        try (Connection connection = connect(MAINTENANCE)) {
            execute(
                    connection,
                    "create database %s template %s owner %s"
                            .formatted(
                                    name(database),
                                    name(template),
                                    secrets.owner().user()));
            execute(connection, """
                    revoke all on database %1$s from public;
                    grant connect on database %1$s to %2$s, %3$s
                    """.formatted(
                            name(database), secrets.application().user(), DatabaseAccess.PORTAL_ROLE));
        }
    }

    private static String name(String given) {
        if (!given.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a database's name: " + given);
        }
        return given;
    }

    private static boolean asks(Connection connection, String question, String argument) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, argument);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
