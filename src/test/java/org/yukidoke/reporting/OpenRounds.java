package org.yukidoke.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.plan.Kpi;
import org.yukidoke.progress.Moment;

/** Rounds that are open, and people who report in them. */
@TestComponent
@Lazy
public final class OpenRounds {

    private final Rounds rounds;
    private final Overviews overviews;
    private final Reports reports;
    private final Staff staff;

    OpenRounds(Rounds rounds, Overviews overviews, Reports reports, Staff staff) {
        this.rounds = rounds;
        this.overviews = overviews;
        this.reports = reports;
        this.staff = staff;
    }

    public static Map<String, String> wanted(String period) {
        return Map.of(
                "kind",
                "year",
                "period",
                period,
                "title",
                period + "年度実績の報告",
                "due",
                LocalDate.now(Moment.JAPAN).plusDays(30).toString(),
                "route",
                "one",
                "measures",
                "yes");
    }

    public Scope secretariat(String platform) {
        return staff.scope(Set.of(new Grant(Role.SECRETARIAT, platform)), "");
    }

    public Scope member(String body) {
        return staff.scope(Set.of(new Grant(Role.MEMBER, body.substring(0, body.indexOf('.')))), body);
    }

    /** A round of a plan that is open. */
    public Round open(Scope secretariat, String plan, Map<String, String> wanted) {
        var planned = ((Rounds.Planning.Done) rounds.plan(secretariat, plan, wanted)).round();
        return ((Rounds.Opening.Done) rounds.open(secretariat, planned.id())).round();
    }

    public UUID ask(Scope secretariat, Round round, String body) {
        return overviews.get(secretariat, round.id()).rows().stream()
                .map(Overview.Row::ask)
                .filter(ask -> ask.body().equals(body))
                .map(Ask::id)
                .findFirst()
                .orElseThrow();
    }

    /** Types something that can stand into every line: figures by what is measured, words for measures. */
    public void fill(Scope by, UUID ask, int figure) {
        reports.save(by, ask, 0, texts(reports.get(by, ask), figure), Kept.Way.SCREEN);
    }

    /** Says again, of the figures as they are now, why they are so. */
    public void explain(Scope by, UUID ask) {
        reports.save(
                by,
                ask,
                0,
                reports.check(by, ask).stream()
                        .filter(remark -> remark.importance() == Remark.Importance.EXPLAIN && remark.holds())
                        .map(remark -> new Typed(remark.line(), remark.field(), "もう一度確かめた", 9999))
                        .toList(),
                Kept.Way.SCREEN);
    }

    public static List<Typed> texts(Report report, int figure) {
        var typed = new ArrayList<Typed>();
        for (Line line : report.lines()) {
            switch (line.subject()) {
                case Line.Figure(var indicator, String part, var before) -> {
                    switch (indicator.aim().kind()) {
                        case COUNT, CAPACITY -> typed.add(new Typed(line.key(), "quantity", "" + figure, 0));
                        case RATE, COVERAGE -> {
                            typed.add(new Typed(line.key(), "numerator", "" + figure, 0));
                            typed.add(new Typed(line.key(), "denominator", "" + 2 * figure, 0));
                        }
                        case MILESTONE -> typed.add(new Typed(line.key(), "on", "2026-03-31", 0));
                        case TEXT -> {
                            typed.add(new Typed(line.key(), "grade", "good", 0));
                            typed.add(new Typed(line.key(), "reason", "予定どおり実施", 0));
                        }
                    }
                    typed.add(new Typed(line.key(), "shortfall", "求人が減ったため", 0));
                    typed.add(new Typed(line.key(), "why.jump", "集計の対象が変わったため", 0));
                }
                case Line.Deed deed -> typed.add(new Typed(line.key(), "done", "相談会を4回開いた", 0));
            }
        }
        return typed;
    }

    static boolean count(Line line) {
        return line.subject() instanceof Line.Figure(var indicator, String part, var before)
                && indicator.aim().kind() == Kpi.Kind.COUNT;
    }
}
