package org.yukidoke.access.web;

import java.util.List;
import org.yukidoke.access.Vacancy;
import org.yukidoke.web.Texts;

/** What nobody does, council by council. */
public record VacanciesView(List<Council> councils) {

    public VacanciesView {
        councils = List.copyOf(councils);
    }

    /**
     * One council.
     *
     * @param missing the roles nobody holds, in words; blank when all are held
     * @param bodies those for which something is missing
     * @param enough how many of how many bodies are in order, in words
     */
    public record Council(String id, String name, String missing, List<Body> bodies, String enough) {
        public Council {
            bodies = List.copyOf(bodies);
        }
    }

    /** A body for which too few report. */
    public record Body(String name, String cover, String tone) {}

    static Council council(Vacancy vacancy, Names names, Texts t) {
        List<Body> bodies = vacancy.bodies().stream()
                .filter(body -> body.cover() != Vacancy.Cover.ENOUGH)
                .map(body -> new Body(
                        names.organisation(body.organisation(), t),
                        t.of(body.cover().text()),
                        body.cover() == Vacancy.Cover.NOBODY ? "error" : "warning"))
                .toList();
        int all = vacancy.bodies().size();
        return new Council(
                "council-" + vacancy.platform(),
                names.platform(vacancy.platform(), t),
                vacancy.roles().isEmpty()
                        ? ""
                        : t.of(
                                "access.vacancy.roles",
                                t.list(vacancy.roles().stream().sorted().map(role -> t.of(role.text())))),
                bodies,
                t.of("access.vacancy.enough", all, all - bodies.size()));
    }
}
