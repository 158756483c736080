package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yukidoke.web.Languages;

class CommandsTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void helpExplainsEveryCommand(String language) {
        assertThat(run(language, "help")).isZero();
        assertThat(Commands.all()).allSatisfy(command -> assertThat(said()).contains("./yukidoke " + command.name()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            dmeo                       | 2 | There is no command dmeo. ./yukidoke help lists all.
            demo --prot 1              | 2 | The word --prot is not understood here. ./yukidoke help explains every command.
            restore                    | 2 | The option --from is needed. ./yukidoke help explains every command.
            backup --data /no --to /x  | 1 | There is no Yukidoke data in /no.
            upgrade --data /no         | 1 | There is no Yukidoke data in /no.
            """, delimiter = '|')
    void aCommandThatCannotGoOnSaysOneSentence(String words, int code, String sentence) {
        assertThat(run("en", words.split(" +"))).isEqualTo(code);
        assertThat(said()).isEqualTo(sentence + System.lineSeparator());
    }

    private int run(String language, String... words) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Yukidoke.run(List.of(words), new Console(new Languages().texts(language), out, out));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
