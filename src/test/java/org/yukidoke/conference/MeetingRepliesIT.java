package org.yukidoke.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.web.Languages;

/** A body that was called says whether it comes; the body that called it reads so, and nobody else. */
@PageTest(laidOut = {Councils.class, People.class})
class MeetingRepliesIT {

    private static final MeetingReplies.Reply AWAY = new MeetingReplies.Reply(false, "", "担当が不在");

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Conferences conferences;

    @Autowired
    private MeetingChanges changes;

    @Autowired
    private MeetingReplies replies;

    @Autowired
    private ConferenceTasks tasks;

    @Autowired
    private People people;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Languages languages;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    private Scope centre;
    private Scope office;
    private Scope city;
    private UUID meeting;

    @BeforeEach
    void called() {
        centre = people.counsellor(People.CENTRE);
        office = people.counsellor(People.OFFICE);
        city = people.counsellor(People.CITY);
        meeting = rooms.statutory(centre, today.plusDays(5), People.OFFICE, People.CITY);
    }

    private List<String> said(Scope scope) {
        return replies.list(scope, meeting).stream()
                .filter(one -> one.reply() != null)
                .map(one -> one.body() + " " + one.reply())
                .toList();
    }

    @Test
    void whoDoesNotComeIsAskedNoMoreAndTheOthersDoNotReadWhy() {
        assertThat(asked(office)).hasSize(1);
        assertThat(replies.reply(office, meeting, new MeetingReplies.Seen(0, 1), AWAY))
                .isInstanceOf(Outcome.Done.class);

        assertThat(asked(people.counsellor(People.OFFICE))).isEmpty();
        assertThat(asked(city)).hasSize(1);
        assertThat(said(centre)).containsExactly(People.OFFICE + " " + AWAY);
        assertThat(said(office)).containsExactly(People.OFFICE + " " + AWAY);
        assertThat(said(city)).isEmpty();
    }

    private List<String> asked(Scope scope) {
        return tasks.tasks(scope, languages.texts("ja")).stream()
                .map(task -> task.href())
                .filter(("/conferences/" + meeting)::equals)
                .toList();
    }

    @Test
    void twoOfABodyWhoAnswerBothKnow() {
        assertThat(replies.reply(office, meeting, new MeetingReplies.Seen(0, 1), AWAY))
                .isInstanceOf(Outcome.Done.class);
        Scope colleague = people.counsellor(People.OFFICE);
        var comes = new MeetingReplies.Reply(true, "見本 太郎", "");
        assertThat(replies.reply(colleague, meeting, new MeetingReplies.Seen(0, 1), comes))
                .isInstanceOf(Outcome.Clash.class);
        assertThat(replies.reply(colleague, meeting, new MeetingReplies.Seen(1, 1), comes))
                .isInstanceOf(Outcome.Done.class);
        assertThat(replies.reply(office, meeting, new MeetingReplies.Seen(1, 1), AWAY))
                .isInstanceOf(Outcome.Clash.class);
        assertThat(said(centre)).containsExactly(People.OFFICE + " " + comes);
    }

    @Test
    void nobodyAnswersForAnotherBodyOrTheirOwnCall() {
        assertThat(replies.reply(centre, meeting, new MeetingReplies.Seen(0, 1), AWAY))
                .isInstanceOf(Outcome.Gone.class);
        assertThat(replies.reply(people.counsellor(People.STRANGER), meeting, new MeetingReplies.Seen(0, 1), AWAY))
                .isInstanceOf(Outcome.Gone.class);
        assertThatThrownBy(() -> transactions.run(
                        city,
                        () -> application
                                .sql("""
                                        insert into conference.reply (meeting, organisation, comes, who, why, said_at, said_by)
                                        values (:id, :body, true, '', '', now(), :me)
                                        """)
                                .param("id", meeting)
                                .param("body", People.OFFICE)
                                .param("me", city.requireAccount())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void afterItWasHeldOrCalledOffNobodyAnswers() {
        changes.callOff(centre, meeting, 1, "会場が使えない");
        assertThat(replies.reply(office, meeting, new MeetingReplies.Seen(0, 1), AWAY))
                .isInstanceOf(Outcome.Clash.class);

        meeting = rooms.statutory(centre, today, People.OFFICE);
        conferences.hold(centre, meeting, List.of(centre.requireAccount()));
        assertThat(replies.reply(office, meeting, new MeetingReplies.Seen(0, 1), AWAY))
                .isInstanceOf(Outcome.Clash.class);
    }
}
