package org.yukidoke.casework.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.person.Cabinet;

/** Teams as rows. */
@Component
final class TeamRows {

    private static final String NAME = "casework.team_member.name";
    private static final String ROLE = "casework.team_member.role";

    private final JdbcClient database;

    TeamRows(JdbcClient database) {
        this.database = database;
    }

    List<TeamMember> list(Cabinet.Drawer drawer) {
        return database.sql("""
                        select *
                          from casework.team_member
                         where person = :person
                         order by ended_at is not null, added_at, id
                        """)
                .param("person", drawer.person())
                .query((row, number) -> new TeamMember(
                        row.getObject("id", UUID.class),
                        who(drawer, row),
                        drawer.open(ROLE, row.getBytes("role")),
                        row.getTimestamp("added_at").toInstant(),
                        PlanRows.instant(row, "ended_at")))
                .list();
    }

    private static TeamMember.Who who(Cabinet.Drawer drawer, ResultSet row) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        String organisation = row.getString("organisation");
        String name = drawer.open(NAME, row.getBytes("name"));
        if (account != null) {
            return new TeamMember.Who.Colleague(account, name);
        }
        return organisation == null ? new TeamMember.Who.Other(name) : new TeamMember.Who.Body(organisation, name);
    }

    void add(Cabinet.Drawer drawer, TeamMember member, UUID by) {
        UUID account = null;
        String organisation = null;
        switch (member.who()) {
            case TeamMember.Who.Colleague(UUID id, String name) -> account = id;
            case TeamMember.Who.Body(String key, String name) -> organisation = key;
            case TeamMember.Who.Other other -> {}
        }
        database.sql("""
                        insert into casework.team_member (id, person, owner, account, organisation, name, role, added_at,
                                                          added_by)
                        values (:id, :person, :owner, :account, :organisation, :name, :role, :at, :by)
                        """)
                .param("id", member.id())
                .param("person", drawer.person())
                .param("owner", drawer.owner())
                .param("account", account)
                .param("organisation", organisation)
                .param("name", drawer.seal(NAME, member.who().name()))
                .param("role", drawer.seal(ROLE, member.role()))
                .param("at", PlanRows.at(member.addedAt()))
                .param("by", by)
                .update();
    }

    boolean end(UUID person, UUID member, Instant now, UUID by) {
        return database.sql("""
                        update casework.team_member
                           set ended_at = :at,
                               ended_by = :by
                         where person = :person
                           and id = :member
                           and ended_at is null
                        """)
                        .param("person", person)
                        .param("member", member)
                        .param("at", PlanRows.at(now))
                        .param("by", by)
                        .update()
                == 1;
    }
}
