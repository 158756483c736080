package org.yukidoke.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.person.Cabinet.Drawer;

/** Visits home as rows; of those whoever asks may not read, the database says nothing. */
@Component
final class HomeVisitRows {

    private static final String PLACE = "outreach.home_visit.place";
    private static final String AIM = "outreach.home_visit.aim";
    private static final String MIND = "outreach.home_visit.mind";
    private static final String ALONE = "outreach.home_visit.alone";

    private static final String OTHERS = "outreach.home_visit.others";
    private static final String WAITS = "outreach.home_visit.waits";

    private final JdbcClient database;

    HomeVisitRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is said of one beside its trip.
     *
     * @param others who else goes; blank for nobody
     * @param waits who waits and is no colleague; blank for nobody
     */
    record Said(String area, HomeVisit.Words words, String others, String waits) {

        @Override
        public String toString() {
            return "what is said of a visit home";
        }
    }

    void add(Drawer drawer, UUID trip, Said said) {
        sealed(drawer, said, """
                        insert into outreach.home_visit (trip, person, owner, municipality, place, aim, mind, alone, others,
                                                         waits)
                        values (:trip, :person, :owner, :area, :place, :aim, :mind, :alone, :others, :waits)
                        """)
                .param("trip", trip)
                .param("owner", drawer.owner())
                .update();
    }

    void change(Drawer drawer, UUID trip, Said said) {
        sealed(drawer, said, """
                        update outreach.home_visit
                           set municipality = :area, place = :place, aim = :aim, mind = :mind, alone = :alone,
                               others = :others, waits = :waits
                         where trip = :trip
                           and person = :person
                        """).param("trip", trip).update();
    }

    private JdbcClient.StatementSpec sealed(Drawer drawer, Said said, String sql) {
        return database.sql(sql)
                .param("person", drawer.person())
                .param("area", said.area())
                .param("place", drawer.seal(PLACE, said.words().place()))
                .param("aim", drawer.seal(AIM, said.words().aim()))
                .param("mind", drawer.seal(MIND, said.words().mind()))
                .param("alone", drawer.seal(ALONE, said.words().alone()))
                .param("others", drawer.seal(OTHERS, said.others()))
                .param("waits", drawer.seal(WAITS, said.waits()));
    }

    Optional<Said> find(Drawer drawer, UUID trip) {
        return database.sql("select * from outreach.home_visit where trip = :trip and person = :person")
                .param("trip", trip)
                .param("person", drawer.person())
                .query((row, number) -> new Said(
                        row.getString("municipality"),
                        new HomeVisit.Words(
                                drawer.open(PLACE, row.getBytes("place")),
                                drawer.open(AIM, row.getBytes("aim")),
                                drawer.open(MIND, row.getBytes("mind")),
                                drawer.open(ALONE, row.getBytes("alone"))),
                        drawer.open(OTHERS, row.getBytes("others")),
                        drawer.open(WAITS, row.getBytes("waits"))))
                .optional();
    }

    /** The trips to somebody, the latest first. */
    List<UUID> trips(UUID person, int atMost) {
        return database.sql("""
                        select h.trip
                          from outreach.home_visit h
                          join outreach.trip t on t.id = h.trip
                         where h.person = :person
                         order by t.held_on desc, t.id desc
                         limit :most
                        """)
                .param("person", person)
                .param("most", atMost)
                .query((row, number) -> row.getObject("trip", UUID.class))
                .list();
    }

    /** To whom trips are, of those whom the acting account may see. */
    Map<UUID, UUID> people(List<UUID> trips) {
        return database
                .sql("select trip, person from outreach.home_visit where trip = any (:trips)")
                .param("trips", trips.toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(row.getObject("trip", UUID.class), row.getObject("person", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }
}
