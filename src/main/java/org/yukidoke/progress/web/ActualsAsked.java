package org.yukidoke.progress.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.web.Typed;

/**
 * Which part of a sheet somebody wants to see.
 *
 * @param of key of the body, {@link ActualsDesk#COUNCIL}, or blank for one's own
 * @param year as asked; blank for the usual one
 * @param by rhythm as asked; blank for the council's
 * @param all whether the secretariat wants the indicators of other bodies too
 */
record ActualsAsked(String plan, String of, String year, String by, boolean all) {

    static ActualsAsked of(String plan, Typed request) {
        return new ActualsAsked(
                plan, request.value("of"), request.value("year"), request.value("by"), request.chosen("all", "yes"));
    }

    FiscalYear year(List<FiscalYear> years, Period.Kind rhythm, ActualsSheet sheet) {
        return years.stream()
                .filter(each -> each.toString().equals(year))
                .findFirst()
                .orElseGet(() -> GridRules.first(years, rhythm, sheet.today()));
    }

    Period.Kind rhythm(Period.Kind usual) {
        return Stream.of(Period.Kind.values())
                .filter(kind -> kind != Period.Kind.YEARS && key(kind).equals(by))
                .findFirst()
                .orElse(usual);
    }

    static String key(Period.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String path(String plan) {
        return "/desk/plans/" + plan + "/actuals";
    }

    /** Address of the same sheet by other periods. */
    String by(Period.Kind kind, FiscalYear of) {
        return new ActualsAsked(plan, this.of, of.toString(), key(kind), all).href();
    }

    /** Address of the same sheet, with what was just done. */
    String href(String... done) {
        var href = UriComponentsBuilder.fromPath(path(plan)).queryParam("of", of);
        Stream.concat(
                        Stream.of(
                                year.isEmpty() ? "" : "year=" + year,
                                by.isEmpty() ? "" : "by=" + by,
                                all ? "all=yes" : ""),
                        Stream.of(done))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .forEach(part -> href.queryParam(part[0], part[1]));
        return href.build().encode().toUriString();
    }
}
