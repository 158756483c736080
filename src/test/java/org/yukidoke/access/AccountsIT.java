package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.yukidoke.access.AccountState.Reason;
import org.yukidoke.access.Accounts.Change;
import org.yukidoke.access.Accounts.Invitation;
import org.yukidoke.access.Accounts.Standing;
import org.yukidoke.db.DemoAccounts;
import org.yukidoke.db.ProductionCheck;
import org.yukidoke.db.Refusal;
import org.yukidoke.db.Transactions;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

@PageTest
class AccountsIT {

    private static final Scope OPERATOR = Scope.operator();
    private static final Standing VIEWER = new Standing("", Set.of(Grant.everywhere(Role.VIEWER)));

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private DemoAccounts demo;

    @Autowired
    private DemoDesk desks;

    @Autowired
    private List<ProductionCheck> checks;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Staff staff;

    @Autowired
    private TestDatabase database;

    @Test
    void whoSeesAnOlderVersionOverwritesNothing() {
        Account account = staff.with(Role.MEMBER);
        assertThat(accounts.change(OPERATOR, account.id(), account.version(), VIEWER))
                .isInstanceOf(Change.Made.class);
        assertThat(accounts.disable(OPERATOR, account.id(), account.version(), Reason.LEFT, "異動"))
                .isInstanceOf(Change.Overtaken.class);
        assertThat(staff.get(account).active()).isTrue();
    }

    @Test
    void nobodysRealDeskIsHadAsADemo() {
        Account real = staff.with(Role.COUNSELLOR);

        assertThat(desks.find(real.login().value())).isEmpty();
        assertThat(desks.find("nobody")).isEmpty();
    }

    @Test
    void theRecordTellsWhichRolesWereHeldWhen() {
        Account account = staff.with(Role.MEMBER);
        var both = new Standing("", Set.of(Grant.everywhere(Role.MEMBER), Grant.everywhere(Role.SECRETARIAT)));
        accounts.change(OPERATOR, account.id(), account.version(), both);
        accounts.disable(OPERATOR, account.id(), account.version() + 1, Reason.MISUSE, "調査中");
        assertThat(database.owner()
                        .sql("""
                                select action || ': ' || (detail ->> 'grants') || coalesce(' ' || (detail ->> 'reason'), '')
                                from audit.event
                                where object_id = :id and object_type = 'account'
                                order by id
                                """)
                        .param("id", account.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "account.invite: member@*",
                        "account.change: member@* secretariat@*",
                        "account.disable: member@* secretariat@* misuse");
    }

    @Test
    void aRoleThatStaysKeepsTheNameOfWhoGrantedIt() {
        Account account = staff.with(Role.MEMBER);
        Account administrator = staff.with(Role.ADMINISTRATOR);
        var both = new Standing("", Set.of(Grant.everywhere(Role.MEMBER), Grant.everywhere(Role.VIEWER)));
        accounts.change(Scope.of(administrator), account.id(), account.version(), both);
        assertThat(database.owner()
                        .sql("""
                                select role
                                from access.role_grant
                                where account = :id and granted_by = :administrator
                                """)
                        .param("id", account.id())
                        .param("administrator", administrator.id())
                        .query(String.class)
                        .list())
                .containsExactly("viewer");
        accounts.change(Scope.of(administrator), account.id(), account.version() + 1, VIEWER);
        assertThat(staff.get(account).grants()).isEqualTo(VIEWER.grants());
    }

    @Test
    void aLoginIsTakenOnce() {
        Account account = staff.with(Role.MEMBER);
        assertThat(accounts.invite(OPERATOR, new Accounts.Newcomer(account.login(), account.profile(), VIEWER)))
                .isInstanceOf(Invitation.LoginTaken.class);
    }

    @Test
    void onlyAdministratorsKeepAccounts() {
        Account member = staff.with(Role.MEMBER, Role.SECRETARIAT, Role.COUNSELLOR, Role.VIEWER);
        assertThatThrownBy(() -> accounts.list(Scope.of(member))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.slip(Scope.of(member), member.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.change(Scope.of(member), member.id(), 1, VIEWER))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void twoLastAdministratorsCannotCloseEachOtherAtOnce() throws Exception {
        onlyTheseAdminister();
        Account one = staff.with(Role.ADMINISTRATOR);
        Account two = staff.with(Role.ADMINISTRATOR);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Change>> closings = List.of(
                    () -> accounts.disable(Scope.of(one), two.id(), two.version(), Reason.LEFT, "異動"),
                    () -> accounts.disable(Scope.of(two), one.id(), one.version(), Reason.LEFT, "異動"));
            for (Future<Change> closing : both.invokeAll(closings)) {
                assertThat(closing.get()).isInstanceOfAny(Change.Made.class, Change.LastAdministrator.class);
            }
        }
        assertThat(List.of(staff.get(one), staff.get(two)))
                .filteredOn(Account::active)
                .hasSize(1);
        assertThat(first.isMissing()).isFalse();
    }

    @Test
    void aNewSlipVoidsTheOneBefore() {
        Slip before = staff.invited(VIEWER.grants());
        Slip after = accounts.slip(OPERATOR, before.account().id()).orElseThrow();
        assertThat(after.purpose()).isEqualTo(Slip.Purpose.INVITATION);
        assertThat(open(before)).isZero();
        assertThat(open(after)).isOne();
    }

    @Test
    void aDisabledAccountGetsNoSlipAndComesBackWithItsPassword() {
        Account account = staff.withPassword(Role.MEMBER);
        accounts.disable(OPERATOR, account.id(), account.version(), Reason.UNUSED, "休職");
        assertThat(accounts.slip(OPERATOR, account.id())).isEmpty();
        assertThat(attempt(account)).isInstanceOf(SignIn.Outcome.Refused.class);
        accounts.enable(OPERATOR, account.id(), staff.get(account).version());
        assertThat(attempt(account)).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void aPasswordHashedCheaperIsHashedAnewAtTheNextSignIn() {
        Account account = staff.withPassword(Role.MEMBER);
        String cheap = new Argon2PasswordEncoder(16, 32, 1, 8192, 1).encode(Staff.PASSWORD);
        database.owner()
                .sql("update access.credential set hash = :hash where account = :id")
                .param("hash", Objects.requireNonNull(cheap))
                .param("id", account.id())
                .update();
        assertThat(attempt(account)).isInstanceOf(SignIn.Outcome.Welcome.class);
        assertThat(database.owner()
                        .sql("select hash from access.credential where account = :id")
                        .param("id", account.id())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void theFirstAdministratorComesInByASlipDrawnAtTheMachine() {
        String login = "root-" + System.nanoTime();
        Slip slip = first.invite(login, "管理 はじめ");
        assertThat(slip.purpose()).isEqualTo(Slip.Purpose.INVITATION);
        assertThat(staff.get(slip.account()).is(Role.ADMINISTRATOR)).isTrue();
        assertThat(first.invite(login, "管理 はじめ").code()).isNotEqualTo(slip.code());
        Account member = staff.with(Role.MEMBER);
        assertThatThrownBy(() -> first.invite(member.login().value(), "x")).isInstanceOf(Refusal.class);
    }

    @Test
    void productionStaysShutWhileSomebodyOfTheDemoExists() {
        var told = demo.prepare();
        assertThat(demo.prepare()).isEqualTo(told);
        assertThat(told).extracting(DemoAccounts.Account::roleText).contains(textsOfAllRoles());
        assertThatThrownBy(() -> checks.forEach(ProductionCheck::check))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("saitama-secretariat");
        database.owner().sql("update access.account set demo = false").update();
        checks.forEach(ProductionCheck::check);
    }

    @Test
    void aTransactionCannotChangeWhoActs() {
        Account member = staff.with(Role.MEMBER);
        assertThatThrownBy(() -> transactions.run(OPERATOR, () -> transactions.run(Scope.of(member), () -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String[] textsOfAllRoles() {
        return Arrays.stream(Role.values()).map(Role::text).toArray(String[]::new);
    }

    private SignIn.Outcome attempt(Account account) {
        return signIn.attempt(account.login().value(), Staff.PASSWORD, "10.1.0.1");
    }

    private int open(Slip slip) {
        return database.owner()
                .sql("""
                        select count(*)
                        from access.link
                        where token_hash = :hash and used_at is null and withdrawn_at is null
                        """)
                .param("hash", LinkSecret.find(slip.code()).orElseThrow().hash())
                .query(Integer.class)
                .single();
    }

    private void onlyTheseAdminister() {
        database.owner()
                .sql("delete from access.role_grant where role = 'administrator'")
                .update();
    }
}
