package org.yukidoke.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.db.DemoAccounts;
import org.yukidoke.db.ProductionCheck;
import org.yukidoke.db.Refusal;

/** People to try the demo as. Everybody may know their password, so production does not open while one exists. */
@Component
final class DemoStaff implements DemoAccounts, ProductionCheck {

    // Long enough for the rules, and so plainly no secret that nobody takes it for one.
    private static final String PASSWORD = "yukidoke-demo-only";

    private static final List<Person> PEOPLE = List.of(
            new Person("saitama-secretariat", "埼玉 春子", "saitama.labour-bureau", Set.of("secretariat@saitama")),
            new Person("saitama-member", "埼玉 夏樹", "saitama.prefecture", Set.of("member@saitama")),
            new Person("saitama-counsellor", "埼玉 秋江", "saitama.support-bodies", Set.of("counsellor@saitama")),
            new Person("saitama-office", "埼玉 冬馬", "saitama.labour-bureau", Set.of("counsellor@saitama")),
            new Person("akita-secretariat", "秋田 冬彦", "akita.labour-bureau", Set.of("secretariat@akita")),
            new Person("mie-member", "三重 みなと", "mie.employment-economy", Set.of("member@mie")),
            new Person("tochigi-member", "栃木 あおい", "tochigi.labour-bureau", Set.of("member@tochigi")),
            new Person("saitama-auditor", "埼玉 ただし", "saitama.support-bodies", Set.of("auditor@*")),
            new Person("viewer", "閲覧 のぞみ", "", Set.of("viewer@*")),
            new Person("administrator", "管理 まもる", "", Set.of("administrator@*")),
            new Person("akita-counsellor", "秋田 ほたる", "akita.demo-house", Set.of("counsellor@akita")),
            new Person("akita-successor", "秋田 みのる", "akita.demo-harbour", Set.of("counsellor@akita")));

    private final Accounts accounts;
    private final Arrival arrival;

    DemoStaff(Accounts accounts, Arrival arrival) {
        this.accounts = accounts;
        this.arrival = arrival;
    }

    private record Person(String login, String name, String organisation, Set<String> grants) {

        Set<Grant> granted() {
            return grants.stream().flatMap(key -> Grant.find(key).stream()).collect(Collectors.toSet());
        }
    }

    @Override
    public List<Account> prepare() {
        Set<String> there = accounts.list(Scope.operator()).stream()
                .map(account -> account.login().value())
                .collect(Collectors.toSet());
        PEOPLE.stream().filter(person -> !there.contains(person.login())).forEach(this::make);
        return PEOPLE.stream()
                .map(person -> new Account(role(person).text(), person.login(), PASSWORD))
                .toList();
    }

    @Override
    public void check() {
        String demo = accounts.list(Scope.operator()).stream()
                .filter(org.yukidoke.access.Account::demo)
                .map(account -> account.login().value())
                .collect(Collectors.joining(", "));
        if (!demo.isEmpty()) {
            throw new Refusal("access.refusal.demo", demo);
        }
    }

    private static Role role(Person person) {
        return Stream.of(Role.values())
                .filter(role -> person.granted().stream().anyMatch(grant -> grant.role() == role))
                .findFirst()
                .orElseThrow();
    }

    private void make(Person person) {
        var newcomer = new Accounts.Newcomer(
                new Login(person.login()),
                new org.yukidoke.access.Account.Profile(person.name(), "", "ja"),
                new Accounts.Standing(person.organisation(), person.granted()));
        if (accounts.invite(Scope.operator(), newcomer, true) instanceof Accounts.Invitation.Made(var made, var slip)) {
            arrival.accept(slip.code(), made.profile(), new NewPassword(PASSWORD));
        }
    }
}
