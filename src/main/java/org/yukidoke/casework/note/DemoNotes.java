package org.yukidoke.casework.note;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;

/** Some weeks of invented records for the demo, with a letter that asks for nothing and a session that opens to few. */
@Component
@Order(520)
final class DemoNotes implements DemoData {

    private final DemoDesk desks;
    private final Persons persons;
    private final Contacts contacts;
    private final NoteTemplates templates;
    private final Clock clock;

    DemoNotes(DemoDesk desks, Persons persons, Contacts contacts, NoteTemplates templates, Clock clock) {
        this.desks = desks;
        this.persons = persons;
        this.contacts = contacts;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public void load() {
        Optional<Scope> counsellor = desks.find("saitama-counsellor");
        if (counsellor.isPresent() && templates.list(counsellor.get()).isEmpty()) {
            begin(counsellor.get());
            List<Line> files = persons.newest(counsellor.get(), null, false);
            find(files, "一郎").ifPresent(id -> ichiro(counsellor.get(), id));
            find(files, "水曜日").ifPresent(id -> mother(counsellor.get(), id));
            find(files, "ゆき").ifPresent(id -> yuki(counsellor.get(), id));
            find(files, "三葉").ifPresent(id -> mitsuba(counsellor.get(), id));
        }
    }

    private static Optional<UUID> find(List<Line> files, String name) {
        return files.stream()
                .filter(line -> line.identity()
                        .filter(one -> one.name().shown().contains(name))
                        .isPresent())
                .map(Line::id)
                .findFirst();
    }

    private void begin(Scope counsellor) {
        templates.add(
                counsellor,
                "電話・つながらず",
                new NoteTemplate.Begun(
                        Way.PHONE,
                        2,
                        List.of(),
                        List.of(),
                        false,
                        "電話したが、つながらなかった。",
                        new NoteTemplate.Step(Mover.US, 3, "時間を変えてかけ直す")));
        templates.add(
                counsellor,
                "季節の便り",
                new NoteTemplate.Begun(
                        Way.LETTER,
                        null,
                        List.of(Topic.PLACE),
                        List.of(),
                        true,
                        "季節の便りを送った。返事は求めていない。",
                        new NoteTemplate.Step(null, null, "")));
        templates.add(
                counsellor,
                "同行",
                new NoteTemplate.Begun(
                        Way.ALONG,
                        120,
                        List.of(Topic.PAPERWORK),
                        List.of(Party.PERSON),
                        false,
                        "同行した先：\n本人の様子：\n決まったこと：",
                        new NoteTemplate.Step(null, null, "")));
    }

    private void ichiro(Scope counsellor, UUID person) {
        write(counsellor, person, ago(40, Way.PHONE, 15, Topic.PREPARE), "はじめての電話。声は小さいが、来週なら来られるとのこと。", nothing());
        write(
                counsellor,
                person,
                ago(33, Way.HERE, 50, Topic.PREPARE, Topic.PLACE),
                "来所。「朝に起きるところから始めたい」。居場所の見学を一緒に計画した。",
                nothing());
        write(
                counsellor,
                person,
                ago(12, Way.ALONG, 90, Topic.PLACE),
                "居場所の見学に同行。30分で帰ったが、「次は自分で来てみたい」。",
                new Contact.Next.Step(Mover.THEM, day(-2), "居場所に行けそうな日を連絡してもらう"));
        write(
                counsellor,
                person,
                ago(1, Way.LINE, 5, Topic.WORK),
                "LINEで写真が届く。散歩を続けている。倉庫の仕事は週3日で続いている。",
                new Contact.Next.Step(Mover.US, day(0), "体験先の候補を2つ送る"));
        contacts.write(
                counsellor,
                person,
                new Contacts.Wanted(
                        new Contact.Note(ago(9, Way.HERE, 60, Topic.HEALTH), "心理面接（見本）。眠れない夜のことを話した。", "", nothing()),
                        true,
                        null));
    }

    private void mother(Scope counsellor, UUID person) {
        write(
                counsellor,
                person,
                new Contact.Facts(at(20), 30, Way.PHONE, List.of(Topic.FAMILY), List.of(Party.FAMILY), false),
                "母から電話。「部屋の前に食事を置くだけの毎日」。家族教室を案内した。",
                new Contact.Next.Step(Mover.THEM, null, "家族教室に来るか考える"));
        write(
                counsellor,
                person,
                new Contact.Facts(at(6), null, Way.LETTER, List.of(Topic.PLACE), List.of(), true),
                "本人あてに季節の便りを送った。返事は求めていない。",
                nothing());
    }

    private void yuki(Scope counsellor, UUID person) {
        write(
                counsellor,
                person,
                ago(5, Way.METAVERSE, 40, Topic.PLACE),
                "メタバースの居場所で、文字だけで40分。好きなゲームの話。",
                new Contact.Next.Step(Mover.US, day(2), "次の集まりの時間を知らせる"));
    }

    private void mitsuba(Scope counsellor, UUID person) {
        write(
                counsellor,
                person,
                ago(3, Way.BOOTH, 20, Topic.TRAINING),
                "合同説明会のブースで。介護の資格を取り直したい。訓練の案内を渡した。",
                new Contact.Next.Step(Mover.OTHER, day(4), "ハローワークから訓練の見学日の連絡"));
    }

    private void write(Scope counsellor, UUID person, Contact.Facts facts, String text, Contact.Next next) {
        contacts.write(counsellor, person, new Contacts.Wanted(new Contact.Note(facts, text, "", next), false, null));
    }

    private Contact.Facts ago(int days, Way way, int minutes, Topic... topics) {
        return new Contact.Facts(at(days), minutes, way, List.of(topics), List.of(Party.PERSON), false);
    }

    private Instant at(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private LocalDate day(int later) {
        return Japan.day(clock.instant()).plusDays(later);
    }

    private static Contact.Next nothing() {
        return new Contact.Next.Nothing();
    }
}
