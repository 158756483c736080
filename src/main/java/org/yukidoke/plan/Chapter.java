package org.yukidoke.plan;

/**
 * A heading of the document.
 *
 * @param parent key of the heading above; blank at the top
 * @param label as printed: 第4, (2), ア
 * @param targetGroup key of the group this part is about; blank when it says none
 */
public record Chapter(
        String id, String key, String parent, String label, Name heading, String targetGroup, Source source) {}
