package org.yukidoke.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.yukidoke.kernel.Parsed;

class DocumentRulesTest {

    private static Parsed<Document> parse(String fileName, String text) {
        return DocumentRules.parse(fileName, text.getBytes(StandardCharsets.UTF_8), 1);
    }

    @Test
    void aNameKeepsWhatThePeopleWroteAndNothingElse() {
        assertThat(parse(" 計画\0\n.txt ", "一行"))
                .isInstanceOfSatisfying(
                        Parsed.Valid.class, valid -> assertThat(valid.value()).isEqualTo(Document.of("計画.txt", "一行")));
        assertThat(parse("\0", "一行")).isInstanceOf(Parsed.Invalid.class);
    }
}
