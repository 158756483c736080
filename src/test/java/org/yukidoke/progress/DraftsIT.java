package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.db.Transactions;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What somebody types is theirs alone until they record it. */
@PageTest(laidOut = Councils.class)
class DraftsIT {

    private static final Drafts.Sheet SHEET = new Drafts.Sheet("tochigi-r2", "tochigi.labour-bureau");

    @Autowired
    private Drafts drafts;

    @Autowired
    private Staff staff;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcClient application;

    private long rows(Scope who) {
        return transactions.in(
                who,
                () -> application
                        .sql("select count(*) from progress.draft")
                        .query(Long.class)
                        .single());
    }

    private Scope member() {
        return staff.scope(Set.of(new Grant(Role.MEMBER, "tochigi")), "tochigi.labour-bureau");
    }

    @Test
    void aColleagueOfTheSameBodyDoesNotSeeThem() {
        Scope hanako = member();
        drafts.keep(hanako, SHEET, Map.of("k.1_2020_0", Map.of("quantity", "12")));

        assertThat(drafts.list(hanako, SHEET))
                .singleElement()
                .satisfies(kept -> assertThat(kept.typed()).isEqualTo(Map.of("quantity", "12")));
        assertThat(drafts.list(member(), SHEET)).isEmpty();
    }

    @Test
    void theDatabaseItselfShowsNobodyAnothersDrafts() {
        Scope hanako = member();
        drafts.keep(hanako, SHEET, Map.of("k.1_2021_0", Map.of("quantity", "12")));

        assertThat(rows(hanako)).isEqualTo(1);
        assertThat(rows(member())).isZero();
        assertThat(application
                        .sql("select count(*) from progress.draft")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.owner()
                        .sql("select relforcerowsecurity from pg_class where oid = 'progress.draft'::regclass")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aCellWithNothingTypedHasNone() {
        Scope hanako = member();
        drafts.keep(hanako, SHEET, Map.of("k.1_2022_0", Map.of("quantity", "12")));
        drafts.keep(hanako, SHEET, Map.of("k.1_2022_0", Map.of()));
        assertThat(drafts.list(hanako, SHEET)).isEmpty();
    }

    @Test
    void nobodyTypesOnTheSheetOfAnotherBody() {
        var other = new Drafts.Sheet("tochigi-r2", "tochigi.prefecture");
        assertThatThrownBy(() -> drafts.list(member(), other)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.list(member(), new Drafts.Sheet("tochigi-r2", "")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
