package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** A share that is only offered: it stands on its ground and opens nothing until the one body takes it up. */
@PageTest(laidOut = {Councils.class, People.class})
class OfferIT {

    private static final Set<Part> WHO = EnumSet.of(Part.IDENTITY, Part.GENERAL);

    @Autowired
    private People people;

    @Autowired
    private Persons persons;

    @Autowired
    private Shares shares;

    @Autowired
    private Consents consents;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    /** Somebody offered to a body, by a consent. */
    private record Offered(Scope keeper, UUID person, UUID line, UUID share) {}

    private Offered offered(String body) {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID person = people.file(keeper);
        UUID line = people.consent(keeper, person, people.notice(People.CENTRE, WHO, body));
        return switch (shares.offer(keeper, person, People.wanted(new Share.Ground.Consented(line), WHO, body))) {
            case Shares.Making.Done(UUID share) -> new Offered(keeper, person, line, share);
            case Shares.Making.Refused(var errors) -> throw new AssertionError(errors);
            case Shares.Making.Gone() -> throw new AssertionError("gone");
        };
    }

    private boolean seen(Scope scope, Offered offered) {
        return persons.find(scope, offered.person(), Persons.everything()).isPresent();
    }

    /** Opens an offer as the function of the module that passes people on does, for whoever acts. */
    private boolean opened(Scope acting, UUID share) {
        return database.owner()
                .sql("""
                        with acting as materialized (
                            select set_config('yukidoke.account',      :account,      true) as a,
                                   set_config('yukidoke.role',         :role,         true) as b,
                                   set_config('yukidoke.organisation', :organisation, true) as c)
                        select person.open_offer(:share) from acting where a || b || c is not null
                        """)
                .param("account", acting.account())
                .param("role", acting.roles())
                .param("organisation", acting.organisation())
                .param("share", share)
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatIsOfferedOpensNothingUntilItIsTakenUp() {
        Offered offered = offered(People.OFFICE);
        Scope receiver = people.counsellor(People.OFFICE);

        assertThat(seen(receiver, offered)).isFalse();
        assertThat(shares.list(receiver, offered.person())).isEmpty();
        assertThat(persons.lent(receiver)).noneMatch(line -> line.id().equals(offered.person()));
        assertThat(shares.list(offered.keeper(), offered.person()))
                .singleElement()
                .satisfies(share -> assertThat(share.awaits()).isTrue());

        assertThat(opened(receiver, offered.share())).isTrue();

        assertThat(seen(receiver, offered)).isTrue();
        assertThat(opened(receiver, offered.share())).as("once").isFalse();
        assertThat(shares.list(offered.keeper(), offered.person()))
                .singleElement()
                .satisfies(share -> assertThat(share.awaits()).isFalse());
    }

    @Test
    void itOpensForTheOneBodyItIsOfferedTo() {
        Offered offered = offered(People.OFFICE);

        for (Scope other :
                new Scope[] {people.counsellor(People.CITY), people.counsellor(People.CENTRE), people.administrator()
                }) {
            assertThat(opened(other, offered.share())).as(other.toString()).isFalse();
        }
        assertThat(seen(people.counsellor(People.OFFICE), offered)).isFalse();
    }

    @Test
    void anOfferFallsWithItsGround() {
        Offered offered = offered(People.OFFICE);
        consents.withdraw(offered.keeper(), offered.person(), offered.line(), People.spoken());

        assertThat(opened(people.counsellor(People.OFFICE), offered.share())).isFalse();
    }

    @Test
    void nobodyIsOfferedSomebodyWhoseFileIsRestricted() {
        Offered offered = offered(People.OFFICE);
        restrictions.restrict(offered.keeper(), offered.person());

        assertThat(opened(people.counsellor(People.OFFICE), offered.share())).isFalse();
    }

    @Test
    void theDatabaseOpensAnOfferForNoFunctionButItsOwn() {
        Offered offered = offered(People.OFFICE);
        Scope receiver = people.counsellor(People.OFFICE);

        for (String way : new String[] {
            "select person.open_offer(:share)",
            "select person.end_share(:share, 'other')",
            "select person.awaits(:share)"
        }) {
            assertThatThrownBy(() -> transactions.run(
                            receiver,
                            () -> application
                                    .sql(way)
                                    .param("share", offered.share())
                                    .query()
                                    .listOfRows()))
                    .as(way)
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
