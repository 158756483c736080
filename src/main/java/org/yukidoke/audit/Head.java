package org.yukidoke.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The newest seal, as it is printed or kept outside: it stands for everything before it. Who keeps one finds out later
 * whether anything up to it was changed, even by the owner of the database.
 *
 * @param hash 64 hexadecimal digits
 * @param events how many events are sealed up to here
 */
public record Head(long seal, String hash, Instant sealed, long events) {

    private static final String FIRST_LINE = "yukidoke-audit-head 1";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Head {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("no hash");
        }
    }

    /** The hash in groups of four, to be read from paper. */
    public String grouped() {
        return hash.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** As it is kept in a file. */
    public String text() {
        return """
                %s
                seal: %d
                hash: %s
                sealed: %s
                events: %d
                """.formatted(FIRST_LINE, seal, grouped(), sealed, events);
    }

    /** Reads {@link #text()}, also typed off paper; empty when it is something else. */
    public static Optional<Head> parse(String text) {
        Map<String, String> values = new HashMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            String[] sides = line.split("\\s*[:\\t]\\s*", 2);
            if (sides.length == 2) {
                values.put(sides[0], sides[1]);
            }
        }
        if (!text.strip().startsWith(FIRST_LINE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Head(
                    Long.parseLong(values.getOrDefault("seal", "")),
                    values.getOrDefault("hash", "").replaceAll("\\s", "").toLowerCase(Locale.ROOT),
                    Instant.parse(values.getOrDefault("sealed", "")),
                    Long.parseLong(values.getOrDefault("events", ""))));
        } catch (DateTimeException | IllegalArgumentException notAHead) {
            return Optional.empty();
        }
    }
}
