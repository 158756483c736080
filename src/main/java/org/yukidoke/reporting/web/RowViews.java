package org.yukidoke.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.OwnCount;
import org.yukidoke.reporting.Line;
import org.yukidoke.reporting.Remark;
import org.yukidoke.reporting.Report;
import org.yukidoke.reporting.Reports;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/** The lines of a report as rows of a page. */
final class RowViews {

    private final Report report;
    private final List<Remark> remarks;
    private final RoundWords words;
    private final Typed sent;
    private final Map<Cell, OwnCount> counted;

    RowViews(Report report, List<Remark> remarks, Map<Cell, OwnCount> counted, RoundWords words, Typed sent) {
        this.report = report;
        this.counted = counted;
        this.sent = sent;
        this.remarks = remarks;
        this.words = words;
    }

    List<ReportView.Row> figures() {
        return report.lines().stream()
                .flatMap(line -> line.subject() instanceof Line.Figure figure
                        ? Stream.of(figure(line.key(), figure))
                        : Stream.of())
                .toList();
    }

    List<ReportView.Row> measures() {
        return report.lines().stream()
                .flatMap(line -> line.subject() instanceof Line.Deed(Measure measure)
                        ? Stream.of(measure(line.key(), measure))
                        : Stream.of())
                .toList();
    }

    /** How a field is called in the words of the page. */
    String where(String line, String field) {
        String name = report.find(line)
                .map(of -> switch (of.subject()) {
                    case Line.Figure figure -> name(figure);
                    case Line.Deed(Measure measure) -> measure.label() + " " + words.name(measure.title());
                })
                .orElseGet(() -> words.t().of("reportpage.whole"));
        String what = field.startsWith("why.") ? "why" : field;
        return words.t().of("reportpage.where", name, words.t().of("reportpage.field." + what));
    }

    private String name(Line.Figure figure) {
        String name = words.name(figure.indicator().name());
        return figure.part().isEmpty() ? name : words.t().of("reportpage.part", name, figure.part());
    }

    private ReportView.Row figure(String line, Line.Figure figure) {
        Indicator indicator = figure.indicator();
        var total = figure.before().total();
        var more = new ArrayList<>(List.of(
                words(line, "shortfall"), words(line, "next"), text(line, "next_target"), text(line, "next_age")));
        more.add(words(line, "comment"));
        return new ReportView.Row(
                line,
                name(figure),
                words.target(indicator, figure.part()),
                words.reading(figure.before().last(), indicator.unit()),
                total == null ? words.t().of("reportpage.none") : words.amount(total, indicator.unit()),
                figure.before().standing() == null
                        ? ""
                        : words.t()
                                .of(
                                        "reportpage.standing",
                                        words.reading(figure.before().standing(), indicator.unit())),
                own(figure),
                inputs(line, indicator),
                pick(line, "state", states(List.of("not_applicable", "pending", "suppressed", "not_reported"))),
                text(line, "expected"),
                more,
                more.stream().anyMatch(input -> !input.value().isEmpty() || input.wrong()),
                notes(line));
    }

    private ReportView.@Nullable Own own(Line.Figure figure) {
        var cell = new Cell(
                figure.indicator().id(), report.ask().body(), report.round().period(), figure.part());
        OwnCount count = counted.get(cell);
        return count == null
                ? null
                : new ReportView.Own(
                        words.t()
                                .of(
                                        count.extent() == OwnCount.Extent.PART
                                                ? "reportpage.own.part"
                                                : "reportpage.own",
                                        words.amount(
                                                count.value(),
                                                figure.indicator().unit())),
                        UriComponentsBuilder.fromPath("/desk/plans/{plan}/counted")
                                .queryParam("indicator", figure.indicator().key())
                                .queryParam("period", report.round().period().code())
                                .queryParam("ask", report.ask().id())
                                .build(report.plan().key())
                                .toString());
    }

    private List<ReportView.Input> inputs(String line, Indicator indicator) {
        boolean share = indicator.aim().kind() == Kpi.Kind.RATE
                || !said(line, "numerator").isEmpty()
                || !said(line, "denominator").isEmpty();
        return switch (indicator.aim().kind()) {
            case MILESTONE -> List.of(input(line, "on", "", "text"));
            case TEXT ->
                List.of(
                        new ReportView.Input(
                                line + ".grade",
                                label(line, "grade"),
                                said(line, "grade"),
                                "",
                                "pick",
                                choices("reportpage.grade.", List.of("good", "fair", "slipping", "behind")),
                                wrong(line, "grade")),
                        words(line, "reason"));
            case COUNT, CAPACITY, COVERAGE, RATE ->
                share
                        ? List.of(input(line, "numerator", "", "decimal"), input(line, "denominator", "", "decimal"))
                        : List.of(input(line, "quantity", indicator.unit(), "decimal"));
        };
    }

    private ReportView.Row measure(String line, Measure measure) {
        var marks = choices("reportpage.mark.", Line.MARKS);
        return new ReportView.Row(
                line,
                measure.label() + " " + words.name(measure.title()),
                "",
                "",
                "",
                "",
                null,
                List.of(words(line, "done"), words(line, "next")),
                pick(line, "state", choices("reportpage.deed.state.", List.of("not_applicable"))),
                null,
                List.of(new ReportView.Input(
                        line + ".mark",
                        label(line, "mark"),
                        said(line, "mark"),
                        "",
                        "pick",
                        marks,
                        wrong(line, "mark"))),
                true,
                notes(line));
    }

    /** What stands in a field; what was just sent and refused goes before what is kept. */
    String said(String line, String field) {
        String name = Reports.name(line, field);
        return sent.values().containsKey(name) ? sent.value(name) : report.said(line, field);
    }

    List<ReportView.Note> notes(String line) {
        return remarks.stream()
                .filter(remark -> remark.line().equals(line))
                .map(remark -> new ReportView.Note(tone(remark), words.remark(remark), why(remark), confirm(remark)))
                .toList();
    }

    private ReportView.@Nullable Input why(Remark remark) {
        return remark.field().startsWith("why.") ? words(remark.line(), remark.field()) : null;
    }

    private String confirm(Remark remark) {
        return remark.explained().isBlank() && report.stale(remark.line(), remark.field())
                ? ReportDesk.CONFIRMED + Reports.name(remark.line(), remark.field())
                : "";
    }

    private static String tone(Remark remark) {
        return switch (remark.importance()) {
            case ERROR -> "error";
            case EXPLAIN -> remark.explained().isBlank() ? "warning" : "success";
            case NOTE -> "info";
        };
    }

    private List<Choice> states(List<String> keys) {
        return choices("reportpage.state.", keys);
    }

    private List<Choice> choices(String prefix, List<String> keys) {
        return Stream.concat(
                        Stream.of(new Choice("", words.t().of(prefix + "none"))),
                        keys.stream().map(key -> new Choice(key, words.t().of(prefix + key))))
                .toList();
    }

    private ReportView.Pick pick(String line, String field, List<Choice> options) {
        return new ReportView.Pick(line + "." + field, label(line, field), said(line, field), options);
    }

    private ReportView.Input words(String line, String field) {
        return input(line, field, "", "words");
    }

    private ReportView.Input text(String line, String field) {
        return input(line, field, "", "text");
    }

    private ReportView.Input input(String line, String field, String unit, String kind) {
        return new ReportView.Input(
                line + "." + field, label(line, field), said(line, field), unit, kind, List.of(), wrong(line, field));
    }

    private String label(String line, String field) {
        return where(line, field);
    }

    private boolean wrong(String line, String field) {
        return remarks.stream()
                .anyMatch(remark -> remark.line().equals(line)
                        && remark.field().equals(field)
                        && remark.importance() == Remark.Importance.ERROR);
    }
}
