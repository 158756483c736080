package org.yukidoke.db;

/**
 * What a module lays out for the demo, such as the five plans. Called at every start of the demo before the first page
 * is served, in the order of {@code @Order}; what is there already must stay as its visitors left it.
 */
public interface DemoData {

    void load();
}
