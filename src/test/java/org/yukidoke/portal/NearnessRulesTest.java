package org.yukidoke.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.directory.Area;
import org.yukidoke.kernel.AreaCode;

class NearnessRulesTest {

    private static final AreaCode SAITAMA = AreaCode.of("11000");

    /** 11201 is 川越市, 11101 さいたま市西区 of 11100 さいたま市, 05346 藤里町 of 05000 秋田県. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            11201,        11201 11000,       HOME
            11100,        11101 11100 11000, HOME
            11000,        11201 11000,       PREFECTURE
            11202,        11201 11000,       ELSEWHERE
            05000,        11201 11000,       ELSEWHERE
            11202,        11000,             PARTLY
            11000,        11000,             PREFECTURE
            11101,        11100 11000,       PARTLY
            11110,        11100 11000,       PARTLY
            11202,        11100 11000,       ELSEWHERE
            11202,        '',                SOMEWHERE
            UNKNOWN,      '',                SOMEWHERE
            EVERYWHERE,   05346 05000,       EVERYWHERE
            UNKNOWN,      11201 11000,       UNKNOWN
            UNKNOWN,      05346 05000,       ELSEWHERE
            """)
    void anAreaIsNearWhoLivesInIt(String area, String line, Nearness nearness) {
        Area served = switch (area) {
            case "EVERYWHERE" -> Area.EVERYWHERE;
            case "UNKNOWN" -> Area.UNKNOWN;
            default -> Area.of(AreaCode.of(area).digits());
        };
        List<AreaCode> home = line.isEmpty()
                ? List.of()
                : Arrays.stream(line.split(" ", -1)).map(AreaCode::of).toList();
        assertThat(NearnessRules.of(served, SAITAMA, home)).isEqualTo(nearness);
    }
}
