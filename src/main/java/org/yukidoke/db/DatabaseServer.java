package org.yukidoke.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.yukidoke.db.DatabaseAccess.Login;

/** A PostgreSQL that somebody else runs, named by environment variables. */
public final class DatabaseServer {

    private static final String URL = "YUKIDOKE_DB_URL";
    private static final int OLDEST = 17;

    private DatabaseServer() {}

    public static boolean isNamedBy(Map<String, String> environment) {
        return environment.containsKey(URL);
    }

    /**
     * How to sign in to the server, after trying it.
     *
     * @throws Refusal when a variable is missing, the server does not answer, is too old, or its roles would defeat
     *     row-level security
     */
    public static DatabaseAccess namedBy(Map<String, String> environment) {
        var access = new DatabaseAccess(
                value(environment, URL),
                new Login(
                        value(environment, "YUKIDOKE_DB_OWNER_USER"), value(environment, "YUKIDOKE_DB_OWNER_PASSWORD")),
                new Login(value(environment, "YUKIDOKE_DB_USER"), value(environment, "YUKIDOKE_DB_PASSWORD")));
        refusePasswordIn(access.url());
        tryOut(access);
        return access;
    }

    /**
     * How the public pages by themselves sign in, after trying it. They have no owner: what needs one is not theirs.
     *
     * @throws Refusal as {@link #namedBy}, and when the user may do more than public pages need
     */
    public static DatabaseAccess portalNamedBy(Map<String, String> environment) {
        var login = new Login(value(environment, "YUKIDOKE_DB_USER"), value(environment, "YUKIDOKE_DB_PASSWORD"));
        var access = new DatabaseAccess(value(environment, URL), login, login);
        refusePasswordIn(access.url());
        try (Connection portal = connect(access, login)) {
            if (!holds(portal, """
                    select exists (select
                                     from pg_roles
                                    where rolname = 'yukidoke_portal'
                                      and pg_has_role(oid, 'usage'))
                    """)) {
                throw new Refusal("db.refusal.not_the_portal_role", login);
            }
            if (holds(portal, """
                    select rolsuper or rolbypassrls
                        or exists (select
                                     from pg_roles other
                                    where other.rolname in ('yukidoke_app', 'yukidoke_owner')
                                      and pg_has_role(other.oid, 'usage'))
                        or pg_has_role((select datdba from pg_database where datname = current_database()), 'usage')
                      from pg_roles
                     where rolname = current_user
                    """)) {
                throw new Refusal("db.refusal.portal_too_strong", login);
            }
            return access;
        } catch (SQLException cause) {
            throw new Refusal(cause, "db.refusal.unreachable", access.url(), String.valueOf(cause.getMessage()));
        }
    }

    private static void refusePasswordIn(String url) {
        // The address is printed at every start and in refusals.
        if (url.matches("(?i).*[?&](ssl)?password=.*")) {
            throw new Refusal("db.refusal.password_in_url", URL);
        }
    }

    private static String value(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new Refusal("db.refusal.no_variable", name);
        }
        return value;
    }

    private static void tryOut(DatabaseAccess access) {
        try (Connection owner = connect(access, access.owner());
                Connection application = connect(access, access.application())) {
            if (owner.getMetaData().getDatabaseMajorVersion() < OLDEST) {
                throw new Refusal(
                        "db.refusal.server_too_old", owner.getMetaData().getDatabaseProductVersion(), OLDEST);
            }
            if (!holds(owner, "select exists (select from pg_roles where rolname = 'yukidoke_app')")
                    || !holds(application, "select pg_has_role('yukidoke_app', 'usage')")) {
                throw new Refusal("db.refusal.no_application_role", access.application());
            }
            // Migrations grant to it, whether or not the public pages run by themselves.
            if (!holds(owner, "select exists (select from pg_roles where rolname = 'yukidoke_portal')")) {
                throw new Refusal("db.refusal.no_portal_role");
            }
            if (holds(application, """
                    select rolsuper or rolbypassrls
                        or pg_has_role((select datdba from pg_database where datname = current_database()), 'usage')
                      from pg_roles
                     where rolname = current_user
                    """)) {
                throw new Refusal("db.refusal.application_too_strong", access.application());
            }
            // A plain C locale knows ASCII only: search would not fold Ａ and ａ, and nothing would say so.
            if (!holds(owner, "select lower('Ａ') = 'ａ'")) {
                throw new Refusal("db.refusal.plain_locale");
            }
        } catch (SQLException cause) {
            throw new Refusal(cause, "db.refusal.unreachable", access.url(), String.valueOf(cause.getMessage()));
        }
    }

    private static Connection connect(DatabaseAccess access, Login login) throws SQLException {
        return DriverManager.getConnection(access.url(), login.user(), login.password());
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
