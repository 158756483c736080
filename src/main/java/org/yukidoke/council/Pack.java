package org.yukidoke.council;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Papers made for a meeting, as a recipe: the files themselves are made again when asked for, and are the same.
 *
 * @param files checksum of each file as it was made
 * @param published null until everybody may read it
 */
public record Pack(
        UUID id,
        Recipe recipe,
        Instant made,
        Map<Kind, Made> files,
        @Nullable Instant published) {

    public Pack {
        files = Map.copyOf(files);
    }

    /** Formats it was made in. */
    public enum Kind {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf"),
        CSV("text/csv");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /**
     * What it was made from.
     *
     * @param snapshot checksum of the closed round
     * @param forms the files of the forms, in the order of the papers
     * @param generator version of what wrote the files
     * @param fonts what the PDF was written in; blank where none could be made
     */
    public record Recipe(
            UUID meeting,
            int meetingVersion,
            UUID round,
            String snapshot,
            List<String> forms,
            String generator,
            String fonts) {
        public Recipe {
            forms = List.copyOf(forms);
        }
    }

    /** A file as it was made. */
    public record Made(String sha256, int size) {}
}
