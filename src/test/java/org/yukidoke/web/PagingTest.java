package org.yukidoke.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PagingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1      | 0   | 0-0     |
            1      | 10  | 1-10    |
            1      | 11  | 1-10    | [1] 2
            5      | 94  | 41-50   | 1 … 4 [5] 6 … 10
            10     | 94  | 91-94   | 1 … 9 [10]
            99     | 94  | 91-94   | 1 … 9 [10]
            -3     | 94  | 1-10    | [1] 2 … 10
            drop   | 94  | 1-10    | [1] 2 … 10
            """)
    void aListIsCutIntoPagesOfTen(String asked, long total, String shown, String steps) {
        var paging = Paging.of(request(asked), 10, total);
        assertThat(paging.from() + "-" + paging.to()).isEqualTo(shown);
        assertThat(paging.steps().stream().map(PagingTest::sign).collect(Collectors.joining(" ")))
                .isEqualTo(steps == null ? "" : steps);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1,  '',                                          /measures?owner=%E7%9C%8C&page=2
            2,  /measures?owner=%E7%9C%8C&page=1,            /measures?owner=%E7%9C%8C&page=3
            3,  /measures?owner=%E7%9C%8C&page=2,            ''
            """)
    void theRestOfTheAddressStays(String asked, String previous, String next) {
        var paging = Paging.of(request(asked), 10, 30);
        assertThat(paging.previous()).isEqualTo(previous);
        assertThat(paging.next()).isEqualTo(next);
    }

    @Test
    void aListInAnswerToAFormLeadsToTheListItself() {
        var sent = new MockHttpServletRequest("POST", "/measures/views");
        var paging = Paging.of(sent, "/measures", "owner=a", 10, 30);
        assertThat(paging.next()).isEqualTo("/measures?owner=a&page=2");
        assertThat(Paging.of(sent, "/measures", "", 10, 30).next()).isEqualTo("/measures?page=2");
    }

    private static String sign(Paging.Step step) {
        return step.number() == 0 ? "…" : step.current() ? "[" + step.number() + "]" : String.valueOf(step.number());
    }

    private static MockHttpServletRequest request(String page) {
        var request = new MockHttpServletRequest("GET", "/measures");
        request.setQueryString("owner=%E7%9C%8C&page=" + page);
        request.setParameter("page", page);
        return request;
    }
}
