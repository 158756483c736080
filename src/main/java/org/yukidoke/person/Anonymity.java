package org.yukidoke.person;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a text that is to name nobody gives somebody away all the same. */
public final class Anonymity {

    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[-() ]{0,2}[0-9]){6,}");
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final Pattern REFERENCE =
            Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", Pattern.CASE_INSENSITIVE);

    private Anonymity() {}

    /**
     * Whether it holds a name, a reading or a nickname of somebody, a number long enough to call or to look them up by, or
     * an address. A family name of one character counts only with the given name, or it would be found in half of all words.
     */
    public static boolean broken(String text, PersonName name) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String written = FoldRules.name(text);
        String sounded = FoldRules.reading(text);
        return NUMBER.matcher(plain).find()
                || ADDRESS.matcher(plain).find()
                || REFERENCE.matcher(plain).find()
                || Stream.of(name.family(), name.given(), name.nickname(), name.family() + name.given())
                        .map(FoldRules::name)
                        .anyMatch(one -> one.codePointCount(0, one.length()) >= 2 && written.contains(one))
                || Stream.of(name.familyReading(), name.givenReading())
                        .map(FoldRules::reading)
                        .anyMatch(one -> one.codePointCount(0, one.length()) >= 3 && sounded.contains(one));
    }
}
