package org.yukidoke.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came and went between two texts: {@code [+]} came, {@code [-]} went. */
class TextDiffRulesTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            12,500件以上 | 8,403件以上 | [+8,403]件以上 | [-12,500]件以上
            35歳からの就活サポートコーナー | ミドル世代支援コーナー | [+ミドル世代支援コーナー] | [-35歳からの就活サポートコーナー]
            埼玉労働局訓練室 | 埼玉労働局訓練課 | 埼玉労働局訓練[+課] | 埼玉労働局訓練[-室]
            対象は35歳から44歳まで | 対象は35歳から59歳まで | 対象は35歳から[+59]歳まで | 対象は35歳から[-44]歳まで
            同じ | 同じ | 同じ | 同じ
            """)
    void marksWordsThatCameAndWent(String older, String newer, String left, String right) {
        var both = TextDiffRules.of(older, newer);
        assertThat(shown(both.newer())).isEqualTo(left);
        assertThat(shown(both.older())).isEqualTo(right);
    }

    @Test
    void eachSideReadsAsItsOwnText() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String older = text(random);
            String newer = text(random);
            var both = TextDiffRules.of(older, newer);
            assertThat(plain(both.older())).isEqualTo(older);
            assertThat(plain(both.newer())).isEqualTo(newer);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 8)
                .mapToObj(letter ->
                        List.of("取", "組", "を", "12", "カナ", "。", "a", "、").get(letter))
                .collect(Collectors.joining());
    }

    private static String plain(List<Comparison.Run> runs) {
        return runs.stream().map(Comparison.Run::text).collect(Collectors.joining());
    }

    private static String shown(List<Comparison.Run> runs) {
        return runs.stream()
                .map(run -> switch (run.mark()) {
                    case PLAIN -> run.text();
                    case INSERTED -> "[+" + run.text() + "]";
                    case DELETED -> "[-" + run.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
