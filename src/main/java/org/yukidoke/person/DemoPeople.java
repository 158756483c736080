package org.yukidoke.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.Japan;

/** A few invented people for the demo, so that the wall can be tried from both sides. */
@Component
@Order(500)
final class DemoPeople implements DemoData {

    private static final String CENTRE = "saitama.support-bodies";
    private static final String OFFICE = "saitama.labour-bureau";
    private static final Set<Part> LENT = EnumSet.of(Part.IDENTITY, Part.CONTACT, Part.GENERAL, Part.EMPLOYMENT);

    private final DemoDesk desks;
    private final Intake intake;
    private final Persons persons;
    private final LegalGrounds ground;
    private final Leaks leaks;
    private final DemoFile file;
    private final Clock clock;

    DemoPeople(
            DemoDesk desks,
            Intake intake,
            Persons persons,
            LegalGrounds ground,
            Leaks leaks,
            DemoFile file,
            Clock clock) {
        this.desks = desks;
        this.intake = intake;
        this.persons = persons;
        this.ground = ground;
        this.leaks = leaks;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public void load() {
        Optional<Scope> counsellor = desks.find("saitama-counsellor");
        Optional<Scope> office = desks.find("saitama-office");
        Optional<Scope> administrator = desks.find("administrator");
        if (counsellor.isPresent()
                && office.isPresent()
                && administrator.isPresent()
                && persons.newest(counsellor.get(), null, true).isEmpty()) {
            Notice notice = ground(administrator.get());
            centre(counsellor.get(), notice);
            desks.find("saitama-auditor").ifPresent(this::leak);
            intake.register(office.get(), newcomer("見本", "五郎", "ミホン", "ゴロウ", "正社員の求人を一緒に探したい"));
        }
    }

    /** A screen turned to the wrong side, so that the clock of a leak can be seen. */
    private void leak(Scope auditor) {
        Instant now = clock.instant();
        UUID leak = leaks.open(
                auditor,
                new Leak.Happened(
                        now, false, true, new Leak.Window(now.minus(Duration.ofHours(1)), now, null, CENTRE)));
        leaks.write(auditor, leak, 1, new Leak.Report(Map.of("summary", "見本。窓口で、画面が隣の人から見えた。")));
    }

    private Notice ground(Scope administrator) {
        LocalDate today = Japan.day(clock.instant());
        ground.allow(administrator, CENTRE, true, true);
        ground.allow(administrator, OFFICE, true, false);
        ground.keepFor(
                administrator, new LegalGrounds.Retention(CENTRE, today.withDayOfYear(1), 60, "見本の文書管理規程 第10条（終結後5年）"));
        ground.confirm(
                administrator,
                new Confirmation.Claim(
                        "saitama",
                        Basis.SUPPORT_MEETING,
                        "見本市支援会議",
                        "見本市支援会議設置要綱（見本）",
                        "見本市 法務担当",
                        List.of(CENTRE, OFFICE),
                        today.withDayOfYear(1),
                        today.plusYears(1)));
        return ground.announce(
                administrator,
                CENTRE,
                new Notice.Wording(
                        "あなたの支援をいっしょに考えるために、次に選んだことだけを、次に選んだところに伝えます。"
                                + "伝えたくないことは、伝えません。いつでも取りやめ（撤回）できます。取りやめても、相談は続けられます。",
                        "仕事探しと準備の支援を、いっしょに考えるため",
                        LENT,
                        Recipients.bodies(OFFICE),
                        12),
                today);
    }

    private void centre(Scope counsellor, Notice notice) {
        UUID ichiro = intake.register(counsellor, newcomer("見本", "一郎", "ミホン", "イチロウ", "人と話すのが久しぶり。少しずつ慣れたい"))
                .id();
        file.situation(counsellor, ichiro);
        file.share(counsellor, ichiro, notice, LENT, OFFICE);

        UUID hanako = intake.register(counsellor, newcomer("例示", "花子", "レイジ", "ハナコ", "転居して間もない。安心して話したい"))
                .id();
        file.danger(counsellor, hanako);

        intake.register(
                counsellor,
                new Intake.Newcomer(
                        FileKind.FAMILY,
                        new Identity(PersonName.nickname("水曜日のお母さん"), new Birth.Unknown(), ""),
                        List.of(way(Channel.Kind.PHONE, "0570-000-000", "平日の午後だけ。本人には知られたくない", null, true)),
                        "息子が十年ほど家にいる。何から始めればよいか知りたい"));
        intake.register(
                counsellor,
                new Intake.Newcomer(
                        FileKind.PERSON,
                        new Identity(PersonName.nickname("ゆき"), new Birth.Between(Year.of(1976), Year.of(1980)), ""),
                        List.of(way(
                                Channel.Kind.METAVERSE,
                                "居場所ルームの受付",
                                "声は出さず文字で",
                                new Channel.Quiet(LocalTime.of(22, 0), LocalTime.of(12, 0)),
                                true)),
                        "文字だけなら話せる"));
        intake.register(counsellor, newcomer("見本", "三葉", "ミホン", "ミツバ", "資格を取り直したい"));
    }

    private static Intake.Newcomer newcomer(
            String family, String given, String familyReading, String givenReading, String need) {
        return new Intake.Newcomer(
                FileKind.PERSON,
                new Identity(
                        new PersonName(family, given, familyReading, givenReading, ""),
                        new Birth.Day(LocalDate.of(1978, 5, 2)),
                        "見本市"),
                List.of(way(Channel.Kind.PHONE, "0570-000-000", "", null, false)),
                need);
    }

    private static Channel.Way way(
            Channel.Kind kind, String value, String note, Channel.@Nullable Quiet quiet, boolean discreet) {
        return new Channel.Way(kind, value, note, 1, quiet, discreet);
    }

    /** What happens to a file of the demo after it was opened. */
    @Component
    static final class DemoFile {

        private final Records records;
        private final Risks risks;
        private final Restrictions restrictions;
        private final Consents consents;
        private final Shares shares;
        private final Clock clock;

        DemoFile(
                Records records,
                Risks risks,
                Restrictions restrictions,
                Consents consents,
                Shares shares,
                Clock clock) {
            this.records = records;
            this.risks = risks;
            this.restrictions = restrictions;
            this.consents = consents;
            this.shares = shares;
            this.clock = clock;
        }

        void situation(Scope counsellor, UUID person) {
            LocalDate spring = LocalDate.of(2001, 3, 31);
            state(
                    counsellor,
                    person,
                    new Statement.Said(Zone.EMPLOYMENT, "left-school", "2001年3月 大学卒業", spring, null, Known.STATED));
            state(
                    counsellor,
                    person,
                    new Statement.Said(Zone.EMPLOYMENT, "working", "週3日、倉庫の仕分け（派遣）", null, null, Known.CONFIRMED));
            state(
                    counsellor,
                    person,
                    new Statement.Said(Zone.WELFARE, "household", "母と二人暮らし", null, null, Known.STATED));
            records.belong(counsellor, person, new Membership.Belonging("", null, null, Known.UNKNOWN), null);
        }

        private void state(Scope counsellor, UUID person, Statement.Said said) {
            records.state(counsellor, person, said, null);
        }

        void danger(Scope counsellor, UUID person) {
            risks.raise(
                    counsellor,
                    person,
                    Risk.Kind.VIOLENCE,
                    new Risks.Handling("自宅に連絡しないでほしいとのこと", "所長に口頭で報告", List.of("safe-now", "do-not-call-home")));
            restrictions.restrict(counsellor, person);
        }

        void share(Scope counsellor, UUID person, Notice notice, Set<Part> parts, String body) {
            Instant now = clock.instant();
            Instant until = now.plus(Duration.ofDays(180));
            var given = new Consents.Given(
                    notice.id(),
                    new Consent.Extent(parts, Recipients.bodies(body), until),
                    new Consent.Circumstances(Consent.Method.PAPER, Consent.Giver.SELF, Japan.day(now), "同意書 綴り1"));
            if (consents.give(counsellor, person, given) instanceof Consents.Recording.Done(UUID line, UUID event)) {
                shares.make(
                        counsellor,
                        person,
                        new Share.Wanted(
                                new Share.Ground.Consented(line),
                                parts,
                                Recipients.bodies(body),
                                "求人の紹介と面接の準備",
                                "",
                                new Share.Span(now, until)));
            }
        }
    }
}
