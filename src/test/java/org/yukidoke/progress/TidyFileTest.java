package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TidyFileTest {

    @Test
    void quotesHoldCommasLinesAndQuotes() {
        assertThat(TidyFile.read("a.csv", """
                        indicator,comment,known
                        k.1,"3,334件と""印字"" される
                        （2行）",2021-07-01
                        k.2,,
                        k.3,"",x
                        """))
                .isEqualTo(List.of(
                        new Draft(
                                "a.csv:2",
                                Map.of(
                                        "indicator",
                                        "k.1",
                                        "comment",
                                        "3,334件と\"印字\" される\n（2行）",
                                        "known",
                                        "2021-07-01")),
                        new Draft("a.csv:3", Map.of("indicator", "k.2", "comment", "", "known", "")),
                        new Draft("a.csv:4", Map.of("indicator", "k.3", "comment", "", "known", "x"))));
    }
}
