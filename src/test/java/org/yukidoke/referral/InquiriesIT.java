package org.yukidoke.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

@PageTest(laidOut = {Councils.class, People.class})
class InquiriesIT {

    @Autowired
    private People people;

    @Autowired
    private Inquiries inquiries;

    @Autowired
    private InquiryTasks tasks;

    @Autowired
    private Languages languages;

    private static final Inquiry.Question QUESTION = new Inquiry.Question(
            List.of(Preview.Asked.PRACTICE), List.of(Preview.Need.SIGN), "", LocalDate.of(2026, 12, 1));

    @Test
    void aBodyIsAskedForRoomWithoutAnybodyAndAnswersOnce() {
        Scope asker = people.counsellor(People.CENTRE);
        Scope asked = people.counsellor(People.CITY);
        UUID id = inquiries.ask(asker, People.CITY, QUESTION).orElseThrow();

        assertThat(inquiries.list(asked, 1).inquiries())
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.question()).isEqualTo(QUESTION));
        assertThat(inquiries.list(people.counsellor(People.STRANGER), 1).inquiries())
                .as("a third body")
                .noneMatch(one -> one.id().equals(id));
        assertThat(inquiries.answer(asker, id, Inquiry.Answer.YES))
                .as("not one's own")
                .isFalse();
        assertThat(inquiries.answer(people.counsellor(People.STRANGER), id, Inquiry.Answer.YES))
                .isFalse();
        assertThat(inquiries.answer(asked, id, Inquiry.Answer.TALK_FIRST)).isTrue();
        assertThat(inquiries.answer(asked, id, Inquiry.Answer.NO)).as("once").isFalse();
        assertThat(inquiries.list(asker, 1).inquiries())
                .filteredOn(one -> one.id().equals(id))
                .extracting(one -> one.given() == null ? null : one.given().answer())
                .containsExactly(Inquiry.Answer.TALK_FIRST);
    }

    private static Inquiry.Question about(String area) {
        return new Inquiry.Question(QUESTION.asks(), QUESTION.needs(), area, QUESTION.month());
    }

    @Test
    void theSameQuestionSentTwiceIsAskedOnce() {
        Scope asker = people.counsellor(People.CENTRE);
        UUID id = inquiries.ask(asker, People.CITY, about("110001")).orElseThrow();
        assertThat(inquiries.ask(asker, People.CITY, about("110001"))).contains(id);
        assertThat(inquiries.ask(asker, People.CITY, about("110002")).orElseThrow())
                .isNotEqualTo(id);
        inquiries.answer(people.counsellor(People.CITY), id, Inquiry.Answer.YES);
        assertThat(inquiries.ask(asker, People.CITY, about("110001")).orElseThrow())
                .as("answered, it may be asked anew")
                .isNotEqualTo(id);
    }

    @Test
    void whatWaitsIsATaskHoweverMuchCameAfterIt() {
        Scope asker = people.counsellor(People.CENTRE);
        Scope asked = people.counsellor(People.CITY);
        inquiries.list(asked, 1).inquiries().stream()
                .filter(one -> !one.ours() && one.given() == null)
                .forEach(one -> inquiries.answer(asked, one.id(), Inquiry.Answer.YES));
        assertThat(tasks.tasks(asked, texts())).isEmpty();
        UUID first = inquiries.ask(asker, People.CITY, QUESTION).orElseThrow();
        List<UUID> own = IntStream.rangeClosed(0, 2 * Inquiries.PAGE)
                .mapToObj(number -> inquiries
                        .ask(asked, People.CENTRE, about(Integer.toString(110_100 + number)))
                        .orElseThrow())
                .toList();

        assertThat(tasks.tasks(asked, texts())).hasSize(1);
        Inquiries.Listed listed = inquiries.list(asked, 1);
        assertThat(listed.inquiries()).first().extracting(Inquiry::id).isEqualTo(first);
        List<UUID> all = IntStream.rangeClosed(1, (int) Math.ceilDiv(listed.total(), Inquiries.PAGE))
                .mapToObj(page -> inquiries.list(asked, page))
                .flatMap(page -> page.inquiries().stream())
                .map(Inquiry::id)
                .toList();
        assertThat(all)
                .hasSize((int) listed.total())
                .doesNotHaveDuplicates()
                .contains(first)
                .containsAll(own);
    }

    private Texts texts() {
        return languages.texts(Locale.JAPANESE);
    }

    @Test
    void nobodyAsksTheirOwnBodyOrOneOfAnotherCouncil() {
        Scope asker = people.counsellor(People.CENTRE);

        assertThat(inquiries.ask(asker, People.CENTRE, QUESTION)).isEmpty();
        assertThat(inquiries.ask(asker, "akita.labour-bureau", QUESTION)).isEmpty();
    }
}
