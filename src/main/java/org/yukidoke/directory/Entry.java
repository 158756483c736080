package org.yukidoke.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the directory as it stands.
 *
 * @param key stable, part of its public address
 * @param platform key of the council it belongs to; blank for what holds in the whole country
 * @param owner key of the body that keeps it; blank while nobody does
 * @param version counts its contents, from one
 * @param successor key of the entry that took its place; blank for none
 * @param confirmedOn the day somebody who should know last said it is right; null: nobody has yet
 * @param confirmedBy key of the body whose word that was; blank for nobody
 */
public record Entry(
        UUID id,
        String key,
        String platform,
        String owner,
        int version,
        Standing standing,
        String successor,
        Content content,
        @Nullable LocalDate confirmedOn,
        String confirmedBy,
        Instant changedAt) {

    public enum Standing {
        PUBLIC,
        /** Taken from public pages by hand. */
        HIDDEN,
        /** No longer there. */
        RETIRED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public EntryKind kind() {
        return content.kind();
    }
}
