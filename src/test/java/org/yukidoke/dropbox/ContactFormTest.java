package org.yukidoke.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Typed;

class ContactFormTest {

    @Test
    void aNicknameAndOneWayAreEnough() {
        assertThat(ContactForm.parse(Typed.known(enough())))
                .isEqualTo(new Parsed.Valid<>(new ContactRequest(
                        "saitama.support-bodies",
                        Sender.SELF,
                        "ゆき",
                        new Reach(Reach.Kind.MAIL, "yuki@example.jp"),
                        ContactRequest.Wishes.NONE,
                        false)));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            telephone | 048-123-4567          | 048-123-4567
            telephone | ０９０ー１２３４ー５６７８ | 090-1234-5678
            telephone | +81 90 1234 5678      | +81 90 1234 5678
            telephone | (048)123-4567         | (048)123-4567
            telephone | （０４８）１２３－４５６７ 内線 12 | (048)123-4567 内線 12
            telephone | 048-123-4567（内線：12）  | 048-123-4567(内線:12)
            telephone | 048-123-4567 ext. 12  | 048-123-4567 ext. 12
            telephone | 110 内線 123456       | fault
            telephone | 110                   | fault
            telephone | うちの電話             | fault
            mail      | ｙｕｋｉ＠ｅｘａｍｐｌｅ．ｊｐ | yuki@example.jp
            mail      | yuki                  | fault
            mail      | a@example.jp,b@example.jp | fault
            post      | 埼玉県川越市1-2-3       | 埼玉県川越市1-2-3
            post      | ''                    | fault
            visit     | 12月3日の午後          | 12月3日の午後
            visit     | ''                    | fault
            letter    | x                     | fault
            """)
    void theWayMustLeadToSomebody(String channel, String address, String read) {
        Map<String, String> form = enough();
        form.put("channel", channel);
        form.put("address", address);
        switch (ContactForm.parse(Typed.known(form))) {
            case Parsed.Valid<ContactRequest>(var request) ->
                assertThat(request.reach().address()).isEqualTo(read);
            case Parsed.Invalid<ContactRequest>(var errors) ->
                assertThat(errors).hasSize(1).allMatch(error -> read.equals("fault"));
        }
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var form = Map.of("message", "あ".repeat(1001), "when", "a\u0000b");
        assertThat(ContactForm.parse(Typed.known(form)))
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        invalid -> assertThat(((List<?>) invalid.errors())
                                        .stream().map(error -> ((FieldError) error).field()))
                                .containsExactly("sender", "name", "channel", "when", "message", "body"));
    }

    @Test
    void nothingOfWhatWasWrittenStandsInALog() {
        var request = ((Parsed.Valid<ContactRequest>) ContactForm.parse(Typed.known(enough()))).value();
        assertThat(request.toString() + request.reach() + request.wishes() + FormToken.draw())
                .doesNotContain("ゆき", "yuki")
                .doesNotMatch(".*[0-9a-f]{10}.*");
    }

    @Test
    void oneFormGivesOneReceiptAndTwoFormsTwo() {
        FormToken form = FormToken.draw();
        String code = form.receipt().shown();
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(FormToken.find(form.value()).orElseThrow().receipt().shown()).isEqualTo(code);
        assertThat(FormToken.draw().receipt().shown()).isNotEqualTo(code);
        assertThat(ReceiptCode.find(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '))
                        .orElseThrow()
                        .hash())
                .isEqualTo(form.receipt().hash());
        assertThat(FormToken.find("0")).isEmpty();
        assertThat(ReceiptCode.find("0")).isEmpty();
    }

    @Test
    void theSameWordsAreKnownAgainOnlyByTheirForm() {
        var request = ((Parsed.Valid<ContactRequest>) ContactForm.parse(Typed.known(enough()))).value();
        FormToken form = FormToken.draw();
        assertThat(form.mark(request, "a")).isEqualTo(form.mark(request, "a")).isNotEqualTo(form.mark(request, "b"));
        assertThat(FormToken.draw().mark(request, "a")).isNotEqualTo(form.mark(request, "a"));
    }

    private static Map<String, String> enough() {
        return new HashMap<>(Map.of(
                "body", "saitama.support-bodies",
                "sender", "self",
                "name", " ゆき ",
                "channel", "mail",
                "address", "yuki@example.jp"));
    }
}
