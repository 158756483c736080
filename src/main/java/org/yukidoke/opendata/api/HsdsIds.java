package org.yukidoke.opendata.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of what has none of its own: the same thing of the same entry has the same id in every answer and table. */
final class HsdsIds {

    private HsdsIds() {}

    static String of(String kind, Object... parts) {
        var name = new StringBuilder(kind);
        for (Object part : parts) {
            name.append('\n').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
