package org.yukidoke.progress.api;

import static org.yukidoke.api.About.Origin.DERIVED;

import java.util.List;
import java.util.UUID;
import org.yukidoke.api.About;
import org.yukidoke.progress.Recording;

/** What became of entries that were sent. */
record ReceiptJson(
        String plan,
        @About(origin = DERIVED) String recorded,
        @About(origin = DERIVED) int added,
        @About(origin = DERIVED) List<String> entries) {

    static ReceiptJson of(String plan, Recording.Done done) {
        return new ReceiptJson(
                plan,
                done.at().toString(),
                done.added(),
                done.entries().stream().map(UUID::toString).toList());
    }
}
