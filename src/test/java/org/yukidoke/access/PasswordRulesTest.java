package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            correct horse battery
            雪どけの朝に歩いて職場へ行く
            𠮷野家の角を曲がった先の郵便局
            tanuki-dai-suki-7
            aqmwnebrvtcy
            """)
    void aLongPhraseIsGood(String password) {
        assertThat(faults(password, password)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            short,              access.password.short
            十文字ではまだまだ不足,   access.password.short
            𠮷𠮷𠮷𠮷𠮷𠮷,        access.password.short
            password1234,       access.password.common
            PASSWORD!2026,      access.password.common
            passwordpassword,   access.password.common
            Ｐａｓｓｗｏｒｄ１２３４, access.password.common
            aaaaaaaaaaaa,       access.password.common
            abcabcabcabc,       access.password.common
            123456789012,       access.password.common
            qwertyuiopas,       access.password.common
            saitama20261121,    access.password.common
            パスワードパスワードパスワード, access.password.common
            xx-hanako-yamada-xx,   access.password.common
            """)
    void whatIsShortOrTriedFirstIsNot(String password, String key) {
        assertThat(faults(password, password)).extracting(FieldError::key).containsExactly(key);
    }

    @Test
    void bothMustBeTheSame() {
        assertThat(faults("correct horse battery", "correct horse batterz"))
                .containsExactly(FieldError.of("again", "access.password.differs"));
    }

    @Test
    void fullWidthAndHalfWidthAreTheSamePassword() {
        assertThat(faults("correct horse battery", "ｃｏｒｒｅｃｔ　ｈｏｒｓｅ　ｂａｔｔｅｒｙ")).isEmpty();
    }

    @Test
    void aBookIsRefusedBeforeItIsHashed() {
        String book = "walking home ".repeat(11);
        assertThat(faults(book, book)).extracting(FieldError::key).containsExactly("access.password.long");
    }

    private static List<FieldError> faults(String password, String again) {
        return PasswordRules.parse(password, again, "hanako-yamada") instanceof Parsed.Invalid<NewPassword>(var faults)
                ? faults
                : List.of();
    }
}
