package org.yukidoke.db;

/**
 * What a module lays out for the demo, such as the five plans. Called at every start of the demo, in the order of
 * {@code @Order}; what is there already must stay as its visitors left it.
 */
public interface DemoData {

    void load();

    /**
     * Whether the first page shows it already, so that it is laid out before the demo opens. All other data follow while
     * that page is being read, and every other page waits for them.
     */
    default boolean onFirstPage() {
        return false;
    }
}
