package org.yukidoke.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2: words 4.5 to 1 (1.4.3), lines and signs that carry meaning 3 to 1 (1.4.11). */
class ContrastTest {

    private static final Map<String, String> COLOURS = colours();

    @ParameterizedTest
    @CsvSource(textBlock = """
            grey-900, white
            grey-900, grey-50
            grey-900, grey-100
            grey-900, key-50
            grey-900, key-100
            grey-900, success-50
            grey-900, error-50
            grey-800, white
            grey-700, white
            grey-700, grey-50
            grey-700, key-50
            white, key-900
            white, key-1000
            white, key-1200
            white, grey-800
            key-900, white
            key-900, grey-50
            key-1000, white
            key-1000, grey-50
            key-1000, grey-100
            key-1000, key-50
            key-1000, key-100
            key-1000, focus
            key-1200, key-200
            key-1200, grey-50
            visited, white
            visited, grey-50
            visited, key-50
            active, white
            success, white
            success, grey-50
            success, success-50
            error, white
            error, grey-50
            error, error-50
            warning, white
            """)
    void wordsCanBeRead(String words, String ground) {
        assertThat(contrast(words, ground)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            grey-536, white
            grey-536, grey-50
            grey-600, white
            grey-600, grey-100
            key-900, white
            key-900, key-50
            error-line, white
            black, focus
            """)
    void linesCanBeSeen(String line, String ground) {
        assertThat(contrast(line, ground)).isGreaterThanOrEqualTo(3);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String token) {
        int rgb = Integer.parseInt(COLOURS.getOrDefault(token, "no such token"), 16);
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double share = (value & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> colours() {
        try {
            var found = new HashMap<String, String>();
            String css = Files.readString(Path.of("src/main/resources/assets/css/00-tokens.css"));
            var token = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});").matcher(css);
            while (token.find()) {
                found.put(token.group(1), token.group(2));
            }
            return Map.copyOf(found);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
