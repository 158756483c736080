package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

@PageTest
@Import({Councils.class, Staff.class, People.class})
class InquiriesIT {

    @Autowired
    private People people;

    @Autowired
    private Inquiries inquiries;

    private static final Inquiry.Question QUESTION = new Inquiry.Question(
            List.of(Preview.Asked.PRACTICE), List.of(Preview.Need.SIGN), "", LocalDate.of(2026, 12, 1));

    @Test
    void aBodyIsAskedForRoomWithoutAnybodyAndAnswersOnce() {
        Scope asker = people.counsellor(People.CENTRE);
        Scope asked = people.counsellor(People.CITY);
        UUID id = inquiries.ask(asker, People.CITY, QUESTION).orElseThrow();

        assertThat(inquiries.list(asked))
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.question()).isEqualTo(QUESTION));
        assertThat(inquiries.list(people.counsellor(People.STRANGER)))
                .as("a third body")
                .noneMatch(one -> one.id().equals(id));
        assertThat(inquiries.answer(asker, id, Inquiry.Answer.YES))
                .as("not one's own")
                .isFalse();
        assertThat(inquiries.answer(people.counsellor(People.STRANGER), id, Inquiry.Answer.YES))
                .isFalse();
        assertThat(inquiries.answer(asked, id, Inquiry.Answer.TALK_FIRST)).isTrue();
        assertThat(inquiries.answer(asked, id, Inquiry.Answer.NO)).as("once").isFalse();
        assertThat(inquiries.list(asker))
                .filteredOn(one -> one.id().equals(id))
                .extracting(one -> one.given() == null ? null : one.given().answer())
                .containsExactly(Inquiry.Answer.TALK_FIRST);
    }

    @Test
    void nobodyAsksTheirOwnBodyOrOneOfAnotherCouncil() {
        Scope asker = people.counsellor(People.CENTRE);

        assertThat(inquiries.ask(asker, People.CENTRE, QUESTION)).isEmpty();
        assertThat(inquiries.ask(asker, "akita.labour-bureau", QUESTION)).isEmpty();
    }
}
