package org.yukidoke.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Typed;

class FormsTest {

    private static List<String> faults(Parsed<?> parsed) {
        return parsed instanceof Parsed.Invalid<?>(var errors)
                ? errors.stream().map(FieldError::field).toList()
                : List.of();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            氷河 花子,     hanako@example.jp, -
            氷河 花子,     '',                -
            '',            '',                name
            花~子,         '',                name
            花子,          a~@b.jp,           email
            花子,          a@b,               email
            """)
    void aProfileHoldsOnlyWhatPeopleWrite(String name, String email, @Nullable String fault) {
        // ~ stands for the control character no source file should hold.
        var form = Typed.known(
                Map.of("name", name.replace('~', '\0'), "email", email.replace('~', '\0'), "language", "ja"));
        assertThat(faults(Forms.profile(form))).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void theWordsOfAClosingMayHaveLines() {
        assertThat(faults(Forms.closing(Typed.known(Map.of("reason", "left", "text", "異動\r\n四月から")))))
                .isEmpty();
        assertThat(faults(Forms.closing(Typed.known(Map.of("reason", "left", "text", "異動\0")))))
                .containsExactly("text");
    }
}
