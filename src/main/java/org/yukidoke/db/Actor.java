package org.yukidoke.db;

/**
 * Who acts in a transaction, in the words that row-level security reads ({@code yukidoke.*} settings). Only the module
 * that decides who somebody is implements it, so that no other module can claim to be somebody.
 */
public interface Actor {

    /** Id of the account that acts, blank when nobody is signed in. */
    String account();

    /** Names of the roles held, joined by commas, blank when there are none. */
    String roles();

    /** Key of the organisation acted for, blank when there is none. */
    String organisation();

    /** What a visitor who is not signed in holds, such as a login just typed; blank when there is nothing. */
    String claim();
}
