package org.yukidoke.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members are asked about a draft.
 *
 * @param written whether each body has to say yes or no on paper (書面決議)
 * @param letter what the secretariat writes to them
 * @param closed null while it is under way
 */
public record Consultation(
        UUID id,
        UUID draft,
        LocalDate due,
        boolean written,
        String letter,
        Instant opened,
        @Nullable Instant closed) {

    /** Something a body said about an item. */
    public record Comment(
            UUID id,
            String item,
            String organisation,
            String said,
            Instant at,
            @Nullable Answer answer) {}

    /** What the secretariat answered last. */
    public record Answer(Taken taken, String said, Instant at) {}

    /** What became of a comment. */
    public enum Taken {
        TAKEN,
        PARTLY,
        NOT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a body can say of the whole. */
    public enum Stance {
        AGREE,
        DISAGREE,
        COMMENT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a body said last of the whole.
     *
     * @param digest of the text it spoke about
     */
    public record Vote(String organisation, Stance stance, String said, String digest, Instant at) {}

    /** A consultation with everything said in it. */
    public record Said(Consultation consultation, List<Comment> comments, List<Vote> votes) {
        public Said {
            comments = List.copyOf(comments);
            votes = List.copyOf(votes);
        }
    }
}
