package org.yukidoke.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00.123456Z");

    @Test
    void aRowOfASpreadsheetHasTheTimeOfJapan() {
        assertThat(Format.CSV.head()).startsWith("\uFEFFid,time,account").endsWith("detail\r\n");
        assertThat(Format.CSV.line(with("own", "{\"a\": \"b\"}")))
                .isEqualTo("7,2026-11-21T12:00:00.123456+09:00,someone,saitama.support,person.read,person,p1,true,p1,"
                        + "saitama.support,own,\"{\"\"a\"\": \"\"b\"\"}\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "＝1", "\tx", "'x"})
    void noCellIsCalculated(String text) {
        assertThat(Format.CSV.line(with(text, "{}"))).contains(",'" + text + ",{}");
    }

    @Test
    void aLineOfCefIsEscapedByItsRules() {
        assertThat(Format.CEF.head()).isEmpty();
        assertThat(Format.CEF.line(with("a=b|c\\d\ne", "{}")))
                .isEqualTo("CEF:0|Yukidoke|Yukidoke|1|person.read|person.read|3|externalId=7 rt=1795230000123"
                        + " outcome=success suid=someone cs1Label=organisation cs1=saitama.support cs2Label=object"
                        + " cs2=person p1 duid=p1 cs3Label=keptBy cs3=saitama.support cs4Label=basis"
                        + " cs4=a\\=b|c\\\\d\\ne\n");
        var odd = new Entry(
                7,
                NOON,
                new Entry.Who("", ""),
                "a|b\\c",
                new Entry.Thing("", ""),
                false,
                new Entry.Person("", "", ""),
                "{}");
        assertThat(Format.CEF.line(odd))
                .isEqualTo("CEF:0|Yukidoke|Yukidoke|1|a\\|b\\\\c|a\\|b\\\\c|6|externalId=7 rt=1795230000123"
                        + " outcome=failure\n");
    }

    @Test
    void aHeadReadsBackAlsoFromPaper() {
        var head = new Head(12, "0123456789abcdef".repeat(4), NOON, 34);
        assertThat(head.grouped()).startsWith("0123 4567 89ab cdef 0123").hasSize(79);
        assertThat(Head.parse(head.text())).contains(head);
        assertThat(Head.parse(head.text()
                                .replace("hash: 0123 4567", "hash:  01234567")
                                .replace("abcd", "abCD") + "\nPrinted by the registrar"))
                .contains(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dear council
            yukidoke-audit-head 1
            yukidoke-audit-head 1 hash: 12
            """)
    void somethingElseIsNoHead(String text) {
        assertThat(Head.parse(text)).isEmpty();
    }

    private static Entry with(String basis, String detail) {
        return new Entry(
                7,
                NOON,
                new Entry.Who("someone", "saitama.support"),
                "person.read",
                new Entry.Thing("person", "p1"),
                true,
                new Entry.Person("p1", "saitama.support", basis),
                detail);
    }
}
