package org.yukidoke.document;

import java.nio.file.Path;
import java.util.List;

/** How making a PDF can end. */
public sealed interface Pdf {

    /**
     * It was made.
     *
     * @param fonts what it was made with; the same document with other fonts is another file
     * @param lacking letters no font here has; the file shows 〓 in their place
     */
    record Written(Bytes file, String fonts, List<String> lacking) implements Pdf {
        public Written {
            lacking = List.copyOf(lacking);
        }
    }

    /** There is no Japanese font here that can be put into a file; {@code ./yukidoke fonts} fetches one. */
    record NoFont(List<Path> searched) implements Pdf {
        public NoFont {
            searched = List.copyOf(searched);
        }
    }
}
