package org.yukidoke.db;

/**
 * Where the database is and how the program signs in to it.
 *
 * <p>The owner makes the schemas and runs migrations; the application signs in as a role that owns nothing, so that
 * row-level security binds it.
 *
 * @param url a {@code jdbc:postgresql:} address
 */
public record DatabaseAccess(String url, Login owner, Login application) {

    /** The role whose privileges migrations grant to, and as which the application runs. */
    public static final String APPLICATION_ROLE = "yukidoke_app";

    /** The role as which the public pages run by themselves: it reads what is public and puts in requests it cannot read. */
    public static final String PORTAL_ROLE = "yukidoke_portal";

    /** The role that owns every schema. */
    public static final String OWNER_ROLE = "yukidoke_owner";

    /** A role and its password; the password is never printed. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
