package org.yukidoke.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yukidoke.directory.Address;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Audience;
import org.yukidoke.directory.Capacity;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Condition;
import org.yukidoke.directory.Contact;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.Dated;
import org.yukidoke.directory.Hours;
import org.yukidoke.directory.Place;
import org.yukidoke.directory.Point;
import org.yukidoke.directory.Practical;
import org.yukidoke.directory.Reference;
import org.yukidoke.directory.Scheme;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Term;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Tri;
import org.yukidoke.directory.Windows;
import org.yukidoke.directory.Wording;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Typed;

/** A form sent as it was opened changes nothing: no field is lost on the way. */
class EntryFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Wording ALL = new Wording("日本語", "English", "やさしい日本語");
    private static final Term TERM = new Term(DAY, DAY.plusYears(1));
    private static final Hours HOURS = new Hours(
            List.of(
                    new Hours.Opening("FREQ=WEEKLY;BYDAY=MO,FR", DAY, null, LocalTime.of(9, 0), LocalTime.of(17, 0)),
                    new Hours.Opening(
                            "FREQ=MONTHLY;BYMONTHDAY=15", null, null, LocalTime.of(13, 0), LocalTime.MIDNIGHT)),
            Tri.NO,
            List.of(new Hours.Special(DAY, DAY, null, null, Wording.ja("点検"))),
            ALL);

    private static Content sent(Content content) {
        Typed typed = EntryForm.fill(content);
        return ((Parsed.Valid<Content>) EntryForm.read(content, typed, List.of())).value();
    }

    @Test
    void aWindowComesBackWhole() {
        var practical = new Practical(
                "free",
                ALL,
                ALL,
                Set.of("en", "zh"),
                Set.of("wheelchair"),
                Tri.YES,
                Tri.NO,
                Tri.YES,
                Tri.UNKNOWN,
                Tri.YES,
                Tri.NO);
        var conditions = List.of(
                new Dated(new Condition.Age(15, 49, DAY), DAY, null, true),
                Dated.always(new Condition.Born(DAY.minusYears(50), DAY.minusYears(40))),
                Dated.always(new Condition.Lives(Set.of("110001"))),
                Dated.always(new Condition.Sex("female")),
                Dated.always(new Condition.Situation(Set.of("jobless", "at_home"))),
                Dated.always(new Condition.NotIn(Set.of("student"))),
                Dated.always(new Condition.Other(ALL)));
        var service = new Service(
                new Title("窓口", "マドグチ", "Window"),
                List.of("前の名前"),
                "corner",
                List.of("埼玉県"),
                Set.of("work", "mind"),
                ALL,
                ALL,
                List.of(new Service.Site("saitama.hall", "3階", HOURS)),
                List.of(new Contact(Channel.TELEPHONE, "000-0000", ALL, HOURS)),
                Area.of("110001", "112011"),
                new Audience(ALL, Set.of(Asker.SELF, Asker.FAMILY), conditions),
                practical,
                HOURS,
                new Capacity(Capacity.State.TALK_FIRST, DAY, ALL, 3, 10),
                List.of(new Service.Notice(ALL, TERM)),
                TERM,
                List.of(Reference.plan("saitama-r7", "1-2"), Reference.page("ページ", "https://example.jp/", DAY)));

        assertThat(sent(service)).isEqualTo(service);
    }

    @Test
    void aPlaceComesBackWhole() {
        var place = new Place(
                new Title("会館", "カイカン", "Hall"),
                "saitama.city-hall",
                new Address("3300061", "111007", "常盤6-4-4", "2階"),
                new Point(35.86, 139.645),
                ALL,
                Set.of("lift"),
                HOURS,
                List.of(new Contact(Channel.FAX, "", Wording.NONE, Hours.UNKNOWN)),
                List.of());

        assertThat(sent(place)).isEqualTo(place);
    }

    @Test
    void aSchemeComesBackWhole() {
        var scheme = new Scheme(
                new Title("貸付", "カシツケ", "Loan"),
                "loan",
                "社会福祉協議会",
                Set.of("living"),
                ALL,
                ALL,
                ALL,
                Audience.UNKNOWN,
                Area.EVERYWHERE,
                TERM,
                TERM,
                List.of(new Scheme.KeyDay(Wording.ja("締切"), DAY)),
                List.of("saitama.hello-work"),
                List.of(Reference.page("ページ", "https://example.jp/", DAY)));

        assertThat(sent(scheme)).isEqualTo(scheme);
    }

    @Test
    void whatCannotBeReadIsNamedByItsField() {
        Typed typed = Typed.known(Map.of(
                "title.ja", "窓口",
                "type", "corner",
                "hours.openings.0.opens", "朝",
                "hours.openings.0.closes", "17:00",
                "contacts.1.value", "000-0000",
                "capacity.on", "きのう",
                "audience.conditions.0.kind", "age",
                "audience.conditions.0.from", "四十"));

        var read = EntryForm.read(Windows.named("窓口"), typed, List.of());

        assertThat(((Parsed.Invalid<Content>) read).errors())
                .extracting(FieldError::field)
                .contains(
                        "hours.openings.0.opens",
                        "hours.openings.0.days",
                        "contacts.1.channel",
                        "capacity.on",
                        "audience.conditions.0.from");
    }
}
