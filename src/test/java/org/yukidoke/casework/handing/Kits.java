package org.yukidoke.casework.handing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Account;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Notice;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.support.TestDatabase;

/** A contract that ends, between two bodies no other test knows. */
@TestComponent
@Lazy
@DependsOn("councils")
public final class Kits {

    /** What the notice allows to pass. */
    public static final Set<Part> PARTS =
            EnumSet.of(Part.IDENTITY, Part.CONTACT, Part.GENERAL, Part.EMPLOYMENT, Part.RISK, Part.PLAN);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final People people;
    private final Organisations organisations;
    private final LegalGrounds grounds;
    private final ContractEnds ends;
    private final Periods periods;
    private final Handings handings;
    private final Staff staff;
    private final TestDatabase database;

    // A fixture of everything the change touches.
    Kits(
            People people,
            Organisations organisations,
            LegalGrounds grounds,
            ContractEnds ends,
            Periods periods,
            Handings handings,
            Staff staff,
            TestDatabase database) {
        this.people = people;
        this.organisations = organisations;
        this.grounds = grounds;
        this.ends = ends;
        this.periods = periods;
        this.handings = handings;
        this.staff = staff;
        this.database = database;
    }

    /** Two bodies, a counsellor of each, and the change between them, which has been announced. */
    public record Kit(Scope goes, Scope comes, UUID end, Notice notice) {}

    public Kit kit() {
        String from = body("goes");
        String to = body("comes");
        grounds.allow(people.administrator(), from, true, true);
        grounds.allow(people.administrator(), to, true, true);
        Notice notice = people.notice(from, PARTS, to);
        var announced = (ContractEnds.Outcome.Done) ends.announce(people.administrator(), terms(from, to));
        return new Kit(people.counsellor(from), people.counsellor(to), announced.id(), notice);
    }

    public String body(String name) {
        String key = "saitama.kit-" + name + "-" + NUMBER.incrementAndGet();
        organisations.enter(new Organisation(key, "saitama", "見本 " + key, key, "", "support"));
        return key;
    }

    public static ContractEnd.Terms terms(String from, String to) {
        LocalDate today = Japan.day(Instant.now());
        return new ContractEnd.Terms(from, to, today.plusDays(30), today.plusDays(10), "見本県", "見本県 委託契約書（見本） 第3号");
    }

    /** The change as somebody sees it now. */
    public ContractEnd end(Scope scope, Kit kit) {
        return ends.find(scope, kit.end()).orElseThrow();
    }

    /** A file of the body that goes, accompanied by its counsellor. */
    public UUID file(Kit kit) {
        UUID person = people.file(kit.goes());
        periods.open(
                kit.goes(),
                person,
                new Periods.Start(
                        Japan.day(Instant.now()).minusDays(5),
                        Period.Kind.ACCOMPANY,
                        kit.goes().requireAccount(),
                        ""));
        return person;
    }

    public static Said said(Said.Told told) {
        return new Said(told, Japan.day(Instant.now()), Consent.Method.SPOKEN, null, "見本の部屋で");
    }

    /** A yes to everything the notice allows. */
    public static Said yes(Kit kit) {
        return said(new Said.Told.Agreed(
                kit.notice().id(),
                Consent.Giver.SELF,
                "綴り3",
                new Said.Passing(PARTS, Japan.day(Instant.now()).plusDays(90), "朝は電話に出られない")));
    }

    /** Notes what somebody said, at the body that goes. */
    public Handings.Outcome say(Kit kit, UUID person, int seen, Said said) {
        return handings.say(kit.goes(), end(kit.goes(), kit), new Handings.Asked(person, seen), said, () -> {});
    }

    /** Somebody of the body that goes, let in to finish once it has gone. */
    public Scope finisher(Kit kit) {
        return staff.scopeOf(finishing(kit));
    }

    /** Their account. */
    public Account finishing(Kit kit) {
        Account account = staff.with(
                Set.of(new Grant(Role.COUNSELLOR, "saitama")), kit.goes().organisation());
        LocalDate until = Japan.day(Instant.now()).plusDays(7);
        var admitted =
                ends.admit(people.administrator(), kit.end(), account.login().value(), until, "返す手続き");
        if (!(admitted instanceof ContractEnds.Outcome.Done)) {
            throw new AssertionError(admitted);
        }
        return account;
    }

    /** Asks as the owner, who passes the walls: for what nobody may see any more. */
    public JdbcClient owner() {
        return database.owner();
    }

    /** Midnight has struck: what was to be in thirty days is today. */
    public void theDayComes(Kit kit) {
        var owner = database.owner();
        LocalDate today = Japan.day(Instant.now());
        owner.sql("update access.contract_end set starts_on = :today, ask_by = :before where id = :id")
                .param("today", today)
                .param("before", today.minusDays(1))
                .param("id", kit.end())
                .update();
        owner.sql("update person.share set valid_from = now() - interval '1 minute' where owner = :owner")
                .param("owner", kit.goes().organisation())
                .update();
    }
}
