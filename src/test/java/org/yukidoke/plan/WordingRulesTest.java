package org.yukidoke.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yukidoke.plan.Document.Paragraph;

class WordingRulesTest {

    private static List<String> paragraphs(String... lines) {
        return WordingRules.paragraphs(List.of(lines)).stream()
                .map(Paragraph::text)
                .toList();
    }

    @Test
    void aLineBrokenByThePageIsJoined() {
        assertThat(paragraphs("窓口を", "", "置く。【県】")).containsExactly("窓口を置く。【県】");
    }

    @Test
    void aFinishedSentenceEndsTheParagraph() {
        assertThat(paragraphs("窓口を置く。", "電話でも受ける。", "【県】")).containsExactly("窓口を置く。", "電話でも受ける。", "【県】");
    }

    @Test
    void latinWordsKeepTheirSpace() {
        assertThat(paragraphs("Office", "Specialist")).containsExactly("Office Specialist");
    }

    @Test
    void marksOfTheFileFormatAreNotPartOfTheWording() {
        assertThat(paragraphs("- **窓口**<sup>※4</sup>")).containsExactly("窓口 ※4");
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLineOfTagsThatNeverEndIsReadOnce() {
        String line = "<a".repeat(500_000);
        assertThat(paragraphs(line)).containsExactly(line);
    }

    @Test
    void cellsOfARowStayApart() {
        assertThat(WordingRules.paragraphs(List.of("\t窓口\t→\t\t県 ")))
                .containsExactly(new Paragraph(List.of("窓口", "→", "県")));
    }
}
