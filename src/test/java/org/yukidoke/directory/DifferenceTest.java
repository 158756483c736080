package org.yukidoke.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Service BEFORE = Windows.saying("就職氷河期コーナー", "相談を受ける。");
    private static final Service AFTER = Windows.saying("ミドル世代コーナー", "相談とセミナー。");

    @Test
    void twoContentsDifferFieldByField() {
        assertThat(Difference.between(BEFORE, AFTER))
                .containsExactly(
                        new Difference("summary.ja", "\"相談を受ける。\"", "\"相談とセミナー。\""),
                        new Difference("title.ja", "\"就職氷河期コーナー\"", "\"ミドル世代コーナー\""));
        assertThat(Difference.between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void oneFieldIsTakenAndTheOthersStay() {
        assertThat(Difference.take(BEFORE, AFTER, List.of("summary.ja")))
                .isEqualTo(Windows.saying("就職氷河期コーナー", "相談とセミナー。"));
        assertThatThrownBy(() -> Difference.take(BEFORE, AFTER, List.of("summary.fr")))
                .hasMessageContaining("summary.fr");
    }

    @Test
    void whatIsWrittenReadsBackEqualAndInTheSameLetters() {
        Content content = Windows.named("窓口");
        String written = ContentJson.write(content);

        assertThat(ContentJson.read(EntryKind.SERVICE, written)).isEqualTo(content);
        assertThat(ContentJson.write(ContentJson.read(EntryKind.SERVICE, written)))
                .isEqualTo(written);
    }

    @Test
    void whatAnOlderProgramDidNotWriteIsBlankOrEmpty() {
        Content read = ContentJson.read(
                EntryKind.PLACE,
                "{\"title\":{\"ja\":\"市役所\"},\"address\":{\"municipality\":\"112011\"},\"point\":null}");

        assertThat(read).isInstanceOfSatisfying(Place.class, place -> {
            assertThat(place.contacts()).isEmpty();
            assertThat(place.accessibility()).isEqualTo(Set.of());
            assertThat(place.title().kana()).isEmpty();
        });
    }
}
