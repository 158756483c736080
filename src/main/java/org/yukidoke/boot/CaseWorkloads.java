package org.yukidoke.boot;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.caseload.CaseFilter;
import org.yukidoke.casework.caseload.Caseloads;
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Contacts;
import org.yukidoke.casework.note.Mover;
import org.yukidoke.casework.note.Party;
import org.yukidoke.casework.note.Topic;
import org.yukidoke.casework.note.Way;
import org.yukidoke.casework.note.Writing;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Basis;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Part;
import org.yukidoke.person.Share;
import org.yukidoke.referral.Preview;
import org.yukidoke.referral.Referral;
import org.yukidoke.referral.Referrals;
import org.yukidoke.referral.Sending;
import org.yukidoke.referral.Sent;
import org.yukidoke.referral.Side;

/**
 * A counsellor's day among a million people: a caseload of three hundred, a contact record, a referral and the inbox of the
 * body asked. Beside them stands the least such work could be done with: the same rows by hand, as the owner, who passes
 * row-level security.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
class CaseWorkloads {

    private static final int CASES = 300;
    private static final String CASELOAD = BenchDesk.statement("caseload");
    private static final String INBOX = BenchDesk.statement("inbox");
    private static final String REFERRED = BenchDesk.statement("referred");
    private static final String REFER = BenchDesk.statement("refer");

    private final BenchDesk bench;
    private final DemoDesk desks;
    private final Periods periods;
    private final AtomicInteger next = new AtomicInteger();

    CaseWorkloads(BenchDesk bench, DemoDesk desks, Periods periods) {
        this.bench = bench;
        this.desks = desks;
        this.periods = periods;
    }

    @Bean
    Workload benchCaseloadByHand() {
        return workload("case.0.caseload.sql", null, (desk, people) -> {
            HikariDataSource owner = bench.owner();
            return () -> {
                try (var connection = owner.getConnection();
                        var statement = connection.prepareStatement(CASELOAD)) {
                    statement.setString(1, desk.organisation());
                    statement.setObject(2, desk.requireAccount());
                    try (var rows = statement.executeQuery()) {
                        if (!rows.next()) {
                            throw new SQLException("no case");
                        }
                    }
                }
            };
        });
    }

    @Bean
    Workload benchCaseload(Caseloads caseloads) {
        return workload("case.1.caseload", "case.0.caseload.sql", (desk, people) -> () -> {
            if (caseloads.find(desk, CaseFilter.mine(), 1).lines().isEmpty()) {
                throw new IllegalStateException("no case");
            }
        });
    }

    @Bean
    Workload benchContact(Contacts contacts) {
        return workload("case.2.contact.write", "person.5.write.sql", (desk, people) -> () -> {
            var facts = new Contact.Facts(
                    Instant.now().minusSeconds(60), 20, Way.PHONE, List.of(Topic.WORK), List.of(Party.PERSON), false);
            var step = new Contact.Next.Step(Mover.US, Japan.day(Instant.now()).plusDays(7), "to call again");
            var note = new Contact.Note(facts, "spoke about mornings, and about work among people", "", step);
            if (!(contacts.write(desk, BenchDesk.any(people), new Contacts.Wanted(note, false, null))
                    instanceof Writing.Done)) {
                throw new IllegalStateException("not written");
            }
        });
    }

    /** The same rows, the record's among them, in one statement. */
    @Bean
    Workload benchReferralByHand() {
        return workload("case.3.referral.0.sql", null, (desk, people) -> {
            HikariDataSource owner = bench.owner();
            String receiver = desks.find("saitama-office").orElseThrow().organisation();
            skipThoseReferred(desk);
            return () -> {
                try (var connection = owner.getConnection();
                        var statement = connection.prepareStatement(REFER)) {
                    Instant now = Instant.now();
                    statement.setObject(1, Ids.next(now));
                    statement.setObject(2, Ids.next(now));
                    statement.setObject(3, another(people));
                    statement.setString(4, receiver);
                    try (var rows = statement.executeQuery()) {
                        if (!rows.next()) {
                            throw new SQLException("nobody referred");
                        }
                    }
                }
            };
        });
    }

    // The people of a measurement stand in one order, and those of the measurements before it come first.
    private void skipThoseReferred(Scope desk) {
        try (HikariDataSource owner = bench.owner();
                var connection = owner.getConnection();
                var statement = connection.prepareStatement(REFERRED)) {
            statement.setString(1, desk.organisation());
            try (var rows = statement.executeQuery()) {
                rows.next();
                next.accumulateAndGet(rows.getInt(1), Math::max);
            }
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    // Somebody is referred to a body once at a time, so each round takes the next of many.
    private UUID another(List<UUID> people) {
        int at = CASES + next.getAndIncrement();
        if (at >= people.size()) {
            throw new IllegalStateException("everybody is referred already: measure fewer at once");
        }
        return people.get(at);
    }

    @Bean
    Workload benchReferral(Sending sending, LegalGrounds grounds) {
        return workload("case.3.referral.1.send", "case.3.referral.0.sql", (desk, people) -> {
            String receiver = desks.find("saitama-office").orElseThrow().organisation();
            Share.Ground ground = grounds.confirmations(desk, "saitama").stream()
                    .filter(one ->
                            one.claim().basis() == Basis.SUPPORT_MEETING && one.covers(LocalDate.now(Japan.ZONE)))
                    .findFirst()
                    .map(one -> new Share.Ground.Confirmed(Basis.SUPPORT_MEETING, one.id()))
                    .orElseThrow();
            var preview = new Preview(
                    Preview.Age.FROM_45,
                    "",
                    List.of(Preview.Asked.WORK),
                    List.of(Preview.Topic.LONG_AWAY),
                    List.of(),
                    "likes to work with both hands");
            var wish = new Referral.Wish(false, "", Referral.Urgency.MONTH, Side.SENDER);
            skipThoseReferred(desk);
            return () -> {
                var wanted = new Sending.Wanted(
                        receiver,
                        ground,
                        EnumSet.of(Part.IDENTITY, Part.CONTACT, Part.GENERAL),
                        Instant.now().plus(Duration.ofDays(60)),
                        "to pass on",
                        wish,
                        preview);
                if (!(sending.send(desk, another(people), wanted) instanceof Sent.Done)) {
                    throw new IllegalStateException("not sent");
                }
            };
        });
    }

    @Bean
    Workload benchInboxByHand() {
        return workload("case.4.inbox.sql", null, (desk, people) -> {
            HikariDataSource owner = bench.owner();
            String receiver = desks.find("saitama-office").orElseThrow().organisation();
            return () -> {
                try (var connection = owner.getConnection();
                        var statement = connection.prepareStatement(INBOX)) {
                    statement.setString(1, receiver);
                    try (var rows = statement.executeQuery()) {
                        if (!rows.next()) {
                            throw new SQLException("no referral");
                        }
                    }
                }
            };
        });
    }

    @Bean
    Workload benchInbox(Referrals referrals) {
        return workload("case.5.inbox", "case.4.inbox.sql", (desk, people) -> {
            Scope office = desks.find("saitama-office").orElseThrow();
            return () -> {
                if (referrals.list(office, Side.RECEIVER, true, 1).referrals().isEmpty()) {
                    throw new IllegalStateException("no referral");
                }
            };
        });
    }

    @FunctionalInterface
    private interface Preparation {
        Workload.Work on(Scope desk, List<UUID> people);
    }

    private Workload workload(String name, @Nullable String than, Preparation preparation) {
        return bench.workload(name, than, "cases", (desk, people) -> {
            people.stream().limit(CASES).forEach(person -> accompany(desk, person));
            return people.size() > CASES ? Optional.of(preparation.on(desk, people)) : Optional.empty();
        });
    }

    // Whoever is accompanied already stays so.
    private void accompany(Scope desk, UUID person) {
        periods.open(
                desk,
                person,
                new Periods.Start(LocalDate.now(Japan.ZONE), Period.Kind.ACCOMPANY, desk.requireAccount(), ""));
    }
}
