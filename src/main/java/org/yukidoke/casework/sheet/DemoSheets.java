package org.yukidoke.casework.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;

/** Two sheets of one of the demo's people. */
@Component
@Order(541)
final class DemoSheets implements DemoData {

    private final DemoDesk desks;
    private final Persons persons;
    private final Assessments sheets;
    private final SheetForms forms;
    private final Clock clock;

    DemoSheets(DemoDesk desks, Persons persons, Assessments sheets, SheetForms forms, Clock clock) {
        this.desks = desks;
        this.persons = persons;
        this.sheets = sheets;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public void load() {
        desks.find("saitama-counsellor")
                .ifPresent(counsellor -> persons.search(counsellor, "見本 一郎").stream()
                        .map(Line::id)
                        .findFirst()
                        .filter(person -> sheets.list(counsellor, person).isEmpty())
                        .ifPresent(person -> fill(counsellor, person)));
    }

    private void fill(Scope counsellor, UUID person) {
        String day = Japan.day(clock.instant()).minusDays(120).toString();
        write(
                counsellor,
                person,
                "reception",
                Map.of(
                        "received-on", day,
                        "received-by", "埼玉 秋江",
                        "concerns", "work!\nincome\ncommunity",
                        "request", "人と話すのが久しぶりで、何から始めればよいかわからない。静かな仕事なら続けられると思う"));
        write(
                counsellor,
                person,
                "assessment",
                Map.of(
                        "seen-on", day,
                        "story", "大学を出てから派遣の仕事が続いた。人が多いところは疲れる",
                        "strengths", "時間を守る。本を読むのが好き。母が話を聞いてくれる",
                        "history", "倉庫の仕分け（派遣、週3日）",
                        "household", "母と二人",
                        "view", "急がない。居場所から始める（本人も同じ考え）"));
    }

    private void write(Scope counsellor, UUID person, String form, Map<String, String> answers) {
        LocalDate today = Japan.day(clock.instant());
        forms.find(form, today).ifPresent(one -> sheets.write(counsellor, person, one, 0, answers));
    }
}
