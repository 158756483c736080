package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {

    private static final Set<String> OPTIONS = Set.of("port=", "data=", "copy");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # words                          | port | data | copy
            demo                             | 8080 | here | false
            demo --port 81                   | 81   | here | false
            demo --port=81 --data /d         | 81   | /d   | false
            demo --copy                      | 8080 | here | true
            demo --copy --data /d --port 0   | 0    | /d   | true
            """, delimiter = '|')
    void wordsBecomeOptions(String words, int port, String data, boolean copy) {
        Line line = parsed(words);
        assertThat(line.command()).isEqualTo("demo");
        assertThat(line.port(8080)).isEqualTo(port);
        assertThat(line.folder("data", Path.of("here"))).hasToString(data);
        assertThat(line.has("copy")).isEqualTo(copy);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            demo --prot 81     | boot.refusal.unknown_option
            demo 81            | boot.refusal.unknown_option
            demo --port        | boot.refusal.value_missing
            demo --copy=yes    | boot.refusal.value_unexpected
            demo --port eighty | boot.refusal.not_a_port
            demo --port 65536  | boot.refusal.not_a_port
            demo --port -1     | boot.refusal.not_a_port
            """, delimiter = '|')
    void whatIsNotUnderstoodIsSaid(String words, String key) {
        var misuse = catchThrowableOfType(Misuse.class, () -> parsed(words).port(8080));
        assertThat(misuse.refusal().key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # LC_ALL     | LANG        | language
                         |             | en
                         | C.UTF-8     | en
                         | ja_JP.UTF-8 | ja
            C            | ja_JP.UTF-8 | en
            ja_JP.UTF-8  | en_US.UTF-8 | ja
            """, delimiter = '|')
    void theTerminalChoosesTheLanguage(String all, String lang, Locale language) {
        var environment = Map.of("LC_ALL", all == null ? "" : all, "LANG", lang == null ? "" : lang);
        assertThat(Console.language(environment)).isEqualTo(language);
    }

    @Test
    void noWordsAtAllAskForHelp() {
        assertThat(Line.parse(List.of()).command()).isEqualTo("help");
    }

    private static Line parsed(String words) {
        Line line = Line.parse(List.of(words.split(" +")));
        line.allowOnly(OPTIONS);
        return line;
    }
}
