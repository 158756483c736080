package org.yukidoke.reporting;

import java.util.SortedMap;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.Vault;
import tools.jackson.databind.ObjectMapper;

/**
 * The code printed in a workbook that is handed out. It is a keyed digest of all that was printed for this body, short
 * enough to be read aloud, and a cell like any other: a gateway that keeps cells keeps it.
 */
@Component
final class SheetSeal {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Vault vault;
    private final ObjectMapper json = new ObjectMapper();

    SheetSeal(Vault vault) {
        this.vault = vault;
    }

    String code(Report report, long version, SortedMap<String, SortedMap<String, String>> printed) {
        String about = String.join(
                "/",
                report.round().id().toString(),
                report.ask().id().toString(),
                report.ask().body(),
                Long.toString(version),
                ContentRules.sha256(json.writeValueAsString(printed)));
        return letters(vault.token("reporting.sheet", "issued", about));
    }

    /** Whether such a code was made for this report with all that is said to have been printed. */
    boolean holds(Report report, Issued issued) {
        return issued.code().equals(code(report, issued.version(), issued.printed()));
    }

    // Five bits a letter.
    private static String letters(byte[] token) {
        var letters = new StringBuilder();
        for (int at = 0; at < Issued.LETTERS; at++) {
            int bit = at * 5;
            int pair = ((token[bit / 8] & 0xff) << 8) | (token[bit / 8 + 1] & 0xff);
            letters.append(ALPHABET.charAt((pair >> (11 - bit % 8)) & 31));
        }
        return letters.toString();
    }
}
