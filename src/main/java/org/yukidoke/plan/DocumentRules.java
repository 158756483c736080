package org.yukidoke.plan;

import java.util.List;
import java.util.Optional;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.OfficeText;
import org.yukidoke.kernel.Parsed;

/** Whether a file somebody sends can be a plan's document. */
final class DocumentRules {

    static final String FIELD = "document";
    /** A plan of a hundred pages is a tenth of this. */
    static final int MOST_BYTES = 2_000_000;

    private DocumentRules() {}

    /**
     * Reads a text file.
     *
     * @param neededLines the last line an item of the plan cites
     */
    static Parsed<Document> parse(String fileName, byte[] bytes, int neededLines) {
        // Only a program sends control characters in a name, and the database cannot hold all of them.
        String name = fileName.replaceAll("\\p{Cntrl}", "").strip();
        if (name.isEmpty() || bytes.length == 0) {
            return wrong("plankeeping.error.none");
        }
        if (bytes.length > MOST_BYTES) {
            return wrong("plankeeping.error.large", Integer.toString(MOST_BYTES / 1_000_000));
        }
        Optional<String> text = OfficeText.find(bytes);
        if (text.isEmpty()) {
            return wrong("plankeeping.error.notText");
        }
        var document = Document.of(name, text.get());
        if (document.lines().size() < neededLines) {
            return wrong(
                    "plankeeping.error.short",
                    Integer.toString(document.lines().size()),
                    Integer.toString(neededLines));
        }
        return new Parsed.Valid<>(document);
    }

    private static Parsed<Document> wrong(String key, String... arguments) {
        return new Parsed.Invalid<>(List.of(FieldError.of(FIELD, key, arguments)));
    }
}
