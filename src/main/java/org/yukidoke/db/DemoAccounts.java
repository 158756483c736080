package org.yukidoke.db;

import java.util.List;

/** The accounts a visitor of the demo may try. They exist in a demo's database only. */
public interface DemoAccounts {

    /** Makes those that are missing, before the {@link DemoData} their holders entered, and tells how to sign in to each. */
    List<Account> prepare();

    /**
     * How to sign in.
     *
     * @param roleText key of the text that says who this is, such as {@code access.role.secretariat}
     */
    record Account(String roleText, String login, String password) {}
}
