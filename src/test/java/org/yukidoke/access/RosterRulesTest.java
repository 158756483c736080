package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.access.Roster.Change;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

class RosterRulesTest {

    private static final Roster.Words WORDS = new Roster.Words(
            Map.of("埼玉労働局", "saitama.labour", "埼玉県", "saitama.prefecture", "労働局", ""),
            Map.of("saitama", "saitama", "埼玉", "saitama", "akita", "akita"),
            Map.of("構成員", Role.MEMBER, "member", Role.MEMBER, "事務局", Role.SECRETARIAT, "管理者", Role.ADMINISTRATOR));

    private static final Account HANAKO = account(1, "hanako", "埼玉 花子", "member@saitama");
    private static final Account TARO = account(2, "taro", "埼玉 太郎", "secretariat@saitama");

    private static Account account(int id, String login, String name, String... grants) {
        return new Account(
                new UUID(0, id),
                new Login(login),
                new Account.Profile(name, "", "ja"),
                "saitama.labour",
                new AccountState.Active(Instant.EPOCH),
                Set.of(grants).stream()
                        .map(key -> Grant.find(key).orElseThrow())
                        .collect(java.util.stream.Collectors.toSet()),
                Set.of(),
                false,
                Instant.EPOCH,
                1);
    }

    private static Parsed<Roster> read(String lines, Account... present) {
        return RosterRules.read("ログイン名,氏名,機関,役割,前任者\n" + lines, WORDS, new RosterRules.Present(List.of(present), null));
    }

    private static Roster valid(String lines, Account... present) {
        return switch (read(lines, present)) {
            case Parsed.Valid<Roster>(var roster) -> roster;
            case Parsed.Invalid<Roster>(var faults) -> throw new AssertionError(faults);
        };
    }

    @Test
    void aListThatIsAsTheAccountsAreChangesNothing() {
        Roster roster = valid("hanako,埼玉花子,埼玉労働局,構成員\ntaro,埼玉　太郎,埼玉労働局,事務局@埼玉\n", HANAKO, TARO);

        assertThat(roster.changes()).isEmpty();
        assertThat(roster.staying()).isEqualTo(2);
    }

    @Test
    void newPeopleComeOthersMoveAndWhoIsMissingLeaves() {
        Roster roster = valid("hanako,埼玉 花子,埼玉労働局,構成員;事務局\njiro,埼玉 次郎,埼玉労働局,,hanako\n", HANAKO, TARO);

        assertThat(roster.changes()).hasSize(3);
        assertThat(roster.changes().get(0))
                .isInstanceOfSatisfying(
                        Change.Moves.class,
                        moves -> assertThat(moves.entry().standing().grants())
                                .extracting(Grant::key)
                                .containsExactlyInAnyOrder("member@saitama", "secretariat@saitama"));
        assertThat(roster.changes().get(1))
                .isInstanceOfSatisfying(
                        Change.Comes.class,
                        comes -> assertThat(comes.entry().standing().grants())
                                .as("of the predecessor")
                                .extracting(Grant::key)
                                .containsExactly("member@saitama"));
        assertThat(roster.changes().get(2)).isEqualTo(new Change.Leaves(TARO));
    }

    @Test
    void whoKeepsTheAccountsIsNeverChangedByAList() {
        Account keeper = account(3, "keeper", "管理 まもる", "administrator@*");

        assertThat(valid("hanako,埼玉 花子,埼玉労働局,構成員\n", HANAKO, keeper).changes()).isEmpty();
        assertThat(valid("keeper,管理 まもる,埼玉労働局,構成員\n", keeper).changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Moves.class,
                        moves -> assertThat(moves.entry().standing().grants())
                                .contains(Grant.everywhere(Role.ADMINISTRATOR)));
    }

    @Test
    void aBodyTheListDoesNotNameIsLeftAlone() {
        assertThat(valid("x-y-z,県 一郎,埼玉県,構成員\n", HANAKO).changes()).hasOnlyElementsOfType(Change.Comes.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,名前,埼玉労働局,構成員                  | login
            abc,,埼玉労働局,構成員                    | name
            abc,名前,どこか,構成員                    | organisation
            abc,名前,労働局,構成員                    | organisation.two
            abc,名前,埼玉労働局,大臣                  | role
            abc,名前,埼玉労働局,管理者                | role
            abc,名前,埼玉労働局,                      | role
            abc,名前,埼玉労働局,構成員@東京           | role
            abc,名前,埼玉労働局,,nobody               | predecessor
            hanako,別 の人,埼玉労働局,構成員          | another
            """)
    void everythingWrongIsNamedByItsLine(String line, String fault) {
        assertThat(read("taro,埼玉 太郎,埼玉労働局,事務局\n" + line + "\n", HANAKO, TARO))
                .isInstanceOfSatisfying(Parsed.Invalid.class, invalid -> {
                    FieldError error = (FieldError) invalid.errors().getFirst();
                    assertThat(error.key()).isEqualTo("access.roster.fault." + fault);
                    assertThat(error.arguments().getFirst()).isEqualTo("3");
                });
    }

    @Test
    void oneLoginStandsOnce() {
        assertThat(read("abc,名前,埼玉県,構成員\nABC,名前,埼玉県,構成員\n")).isInstanceOf(Parsed.Invalid.class);
    }

    @Test
    void anotherVersionOfAnAccountIsAnotherDigest() {
        Account later = HANAKO.in(new AccountState.Active(Instant.EPOCH));
        String line = "hanako,埼玉 花子,埼玉労働局,事務局\n";

        assertThat(valid(line, HANAKO).digest()).isEqualTo(valid(line, later).digest());
        assertThat(valid(line, HANAKO).digest())
                .isNotEqualTo(valid("hanako,埼玉 花子,埼玉県,事務局\n", HANAKO).digest());
    }
}
