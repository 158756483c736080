package org.yukidoke.casework.handing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.casework.handing.HandingFile.Answer;
import org.yukidoke.casework.handing.HandingFile.Receiver;
import org.yukidoke.casework.handing.HandingFile.Standing;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Part;
import org.yukidoke.person.Reference;

class HandingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final ContractEnd.Terms TERMS =
            new ContractEnd.Terms("a.one", "a.two", LocalDate.of(2027, 4, 1), LocalDate.of(2027, 3, 10), "県", "契約書");

    private static HandingFile file(HandingFile.@Nullable Latest latest, @Nullable LocalDate kept, Receiver... given) {
        return new HandingFile(
                new UUID(0, 1),
                new Reference("0000-0000"),
                new HandingFile.Cover(false, null, 0),
                null,
                latest,
                List.of(given),
                kept);
    }

    private static HandingFile.Latest said(Answer answer, LocalDate on, boolean holds) {
        return new HandingFile.Latest(new UUID(0, 2), 1, answer, on, null, holds, null);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ASKED,     false, ASKED
            UNREACHED, false, UNREACHED
            DECLINED,  false, DECLINED
            AGREED,    true,  AGREED
            AGREED,    false, LAPSED
            LAWFUL,    true,  LAWFUL
            LAWFUL,    false, LAPSED
            """)
    void aYesStandsAsLongAsItsGround(Answer answer, boolean holds, Standing standing) {
        assertThat(HandingRules.standing(file(said(answer, TODAY, holds), null)))
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2027-03-01, 2027-02-20, false
            2027-03-07, 2027-02-20, true
            2027-03-11, 2027-03-10, true
            """)
    void whoWaitsAFortnightOrPastTheDayPresses(LocalDate today, LocalDate asked, boolean overdue) {
        assertThat(HandingRules.line(file(said(Answer.ASKED, asked, false), null), TERMS, today)
                        .overdue())
                .isEqualTo(overdue);
    }

    @Test
    void anAnswerIsNeverOverdue() {
        LocalDate late = TERMS.startsOn().minusDays(1);
        assertThat(HandingRules.line(file(said(Answer.DECLINED, TODAY, false), null), TERMS, late)
                        .overdue())
                .isFalse();
        assertThat(HandingRules.line(file(null, null), TERMS, late).overdue()).isTrue();
    }

    private static Keeps keeps(HandingFile file, HandingFile.@Nullable Copy copy) {
        return HandingRules.keeps(file, copy, true, TODAY);
    }

    @Test
    void whatARuleKeepsGoesOnlyWhereTheCommissionerHasAllOfIt() {
        LocalDate kept = TODAY.plusYears(5);
        var whole = new HandingFile.Copy(0, false);
        assertThat(keeps(file(null, kept), null)).isEqualTo(Keeps.RULE);
        assertThat(keeps(file(null, kept, Receiver.PERSON), null)).isEqualTo(Keeps.RULE);
        assertThat(keeps(file(null, kept), whole)).isEqualTo(Keeps.NOTHING);
        assertThat(keeps(file(null, kept), new HandingFile.Copy(14, false))).isEqualTo(Keeps.LACKING);
        assertThat(keeps(file(null, kept), new HandingFile.Copy(0, true))).isEqualTo(Keeps.LACKING);
        assertThat(keeps(file(null, TODAY.minusDays(1)), null)).isEqualTo(Keeps.NOTHING);
        assertThat(keeps(file(null, null), null)).isEqualTo(Keeps.NOTHING);
        assertThat(keeps(file(said(Answer.AGREED, TODAY, true), null), whole)).isEqualTo(Keeps.WAITED_FOR);
        var taken = new HandingFile.Latest(new UUID(0, 2), 1, Answer.AGREED, TODAY, null, false, Instant.EPOCH);
        assertThat(keeps(file(taken, kept), null))
                .as("who took over has what passed and no more")
                .isEqualTo(Keeps.LACKING);
        assertThat(keeps(file(taken, kept), whole)).isEqualTo(Keeps.NOTHING);
        assertThat(keeps(file(taken, null), null)).isEqualTo(Keeps.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ,          false, ASKED
            ASKED,     false, ASKED
            UNREACHED, false, ASKED
            AGREED,    false, ASKED
            AGREED,    true,  WAITED_FOR
            DECLINED,  false, NOTHING
            """)
    void beforeTheDayOnlyWhoSaidNoIsErased(@Nullable Answer answer, boolean holds, Keeps keeps) {
        HandingFile file = file(answer == null ? null : said(answer, TODAY, holds), null);
        assertThat(HandingRules.keeps(file, null, false, TODAY)).isEqualTo(keeps);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ASKED,     AGREED, false
            UNREACHED, AGREED, false
            LAWFUL,    AGREED, false
            DECLINED,  AGREED, true
            AGREED,    AGREED, true
            ASKED,     LAWFUL, false
            LAWFUL,    LAWFUL, true
            AGREED,    LAWFUL, true
            ASKED,     ,       true
            LAWFUL,    ,       true
            LAWFUL,    DECLINED, false
            AGREED,    DECLINED, true
            ASKED,     DECLINED, true
            UNREACHED, DECLINED, true
            """)
    void onlyANoOrAnotherYesIsNotedAfterAYesAndNoBasisAfterANo(Answer answer, @Nullable Answer before, boolean noted) {
        assertThat(SaidRules.against(Kits.said(told(answer)), before).isEmpty()).isEqualTo(noted);
    }

    private static Said.Told told(Answer answer) {
        var passing = new Said.Passing(Set.of(Part.IDENTITY), TERMS.startsOn(), "");
        return switch (answer) {
            case ASKED -> new Said.Told.Asked();
            case UNREACHED -> new Said.Told.Unreached();
            case DECLINED -> new Said.Told.Declined();
            case AGREED -> new Said.Told.Agreed(new UUID(0, 3), Consent.Giver.SELF, "", passing);
            case LAWFUL -> new Said.Told.Lawful("entrusted", passing);
        };
    }
}
