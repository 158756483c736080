package org.yukidoke.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;

/** Synthetic people, the bodies that help them, and those who work there. */
@TestComponent
@Lazy // the demo is tried on this class path too, and is not to have them
@DependsOn("councils") // whose plans name the bodies
public final class People {

    /** A body that may keep both kinds of data. */
    public static final String CENTRE = "saitama.support-bodies";

    /** A body that may keep data for placement only. */
    public static final String OFFICE = "saitama.labour-bureau";

    /** A body nobody has allowed any of the two. */
    public static final String CITY = "saitama.prefecture";

    private final Staff staff;
    private final Intake intake;
    private final LegalGrounds ground;
    private final Consents consents;
    private final Shares shares;

    /** A body that keeps no files and receives none. */
    public static final String STRANGER = "saitama.saitama-city";

    People(Staff staff, Intake intake, LegalGrounds ground, Consents consents, Shares shares) {
        this.staff = staff;
        this.intake = intake;
        this.ground = ground;
        this.consents = consents;
        this.shares = shares;
        Scope administrator = administrator();
        ground.allow(administrator, CENTRE, true, true);
        ground.allow(administrator, OFFICE, true, false);
    }

    public Scope counsellor(String body) {
        return staff.scope(Set.of(new Grant(Role.COUNSELLOR, "saitama")), body);
    }

    public Scope with(Role role, String body) {
        return staff.scope(
                Set.of(new Grant(
                        role, role == Role.ADMINISTRATOR || role == Role.AUDITOR ? Grant.EVERYWHERE : "saitama")),
                body);
    }

    public Scope administrator() {
        return staff.scope(Set.of(Grant.everywhere(Role.ADMINISTRATOR)), "");
    }

    public static Identity named(String family, String given) {
        return new Identity(
                new PersonName(family, given, "", "", ""), new Birth.Between(Year.of(1975), Year.of(1979)), "川越市");
    }

    /** A file of somebody with a name and a telephone. */
    public UUID file(Scope keeper) {
        return file(keeper, named("見本", "太郎"));
    }

    public UUID file(Scope keeper, Identity identity) {
        return intake.register(
                        keeper,
                        new Intake.Newcomer(FileKind.PERSON, identity, List.of(phone("048-000-0000")), "しごとのことで話がしたい"))
                .id();
    }

    public UUID family(Scope keeper) {
        return intake.register(
                        keeper,
                        new Intake.Newcomer(
                                FileKind.FAMILY,
                                new Identity(PersonName.nickname("水曜日のお母さん"), new Birth.Unknown(), ""),
                                List.of(),
                                "息子と話ができない"))
                .id();
    }

    public static Channel.Way phone(String number) {
        return new Channel.Way(Channel.Kind.PHONE, number, "", 1, null, false);
    }

    /** A notice of a body that allows all parts for some bodies. */
    public Notice notice(String body, Set<Part> parts, String... recipients) {
        return ground.announce(
                administrator(),
                body,
                new Notice.Wording("あなたの話を、次のところに伝えます。", "いっしょに支援を考えるため", parts, Recipients.bodies(recipients), 12),
                LocalDate.of(2026, 1, 1));
    }

    /** A consent of somebody to what a notice says, for half a year. */
    public UUID consent(Scope keeper, UUID person, Notice notice) {
        var extent = new Consent.Extent(
                notice.wording().parts(),
                notice.wording().recipients(),
                Instant.now().plus(Duration.ofDays(180)));
        return switch (consents.give(keeper, person, new Consents.Given(notice.id(), extent, spoken()))) {
            case Consents.Recording.Done(UUID line, UUID event) -> line;
            case Consents.Recording.Refused(var errors) -> throw new AssertionError(errors);
            case Consents.Recording.Overtaken overtaken -> throw new AssertionError("overtaken");
            case Consents.Recording.Gone() -> throw new AssertionError("gone");
        };
    }

    /** A consent as it is looked at now. */
    public Consents.Looked looked(Scope keeper, UUID person, UUID line) {
        return consents.list(keeper, person).stream()
                .filter(consent -> consent.line().equals(line))
                .map(consent -> new Consents.Looked(line, consent.newest().id()))
                .findFirst()
                .orElseThrow();
    }

    public static Consent.Circumstances spoken() {
        return new Consent.Circumstances(Consent.Method.SPOKEN, Consent.Giver.SELF, LocalDate.of(2026, 11, 1), "");
    }

    /** What is wanted of somebody, for a month. */
    public static Share.Wanted wanted(Share.Ground ground, Set<Part> parts, String... bodies) {
        Instant now = Instant.now();
        return new Share.Wanted(
                ground,
                parts,
                Recipients.bodies(bodies),
                "面談に同席する",
                "",
                new Share.Span(now.minusSeconds(1), now.plus(Duration.ofDays(30))));
    }

    /** Shares parts with a body by consent. */
    public Consented share(Scope keeper, UUID person, Set<Part> parts, String body) {
        UUID line = consent(keeper, person, notice(keeper.organisation(), parts, body));
        var wanted = wanted(new Share.Ground.Consented(line), parts, body);
        return switch (shares.make(keeper, person, wanted)) {
            case Shares.Making.Done(UUID share) -> new Consented(line, share);
            case Shares.Making.Refused(var errors) -> throw new AssertionError(errors);
            case Shares.Making.Gone() -> throw new AssertionError("gone");
        };
    }

    /** A share and the consent it rests on. */
    public record Consented(UUID line, UUID share) {}
}
