package org.yukidoke.revision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Texts;

/**
 * The workbook in which a council writes a whole plan: a sheet each for the plan itself, its measures, KPIs, schedule and
 * bodies, in words people read. Blank, or written out of a plan that is there.
 */
final class PlanBook {

    private static final int WIDTH = 24 * 256;
    private static final int WIDE = 60 * 256;

    private final XSSFWorkbook book;
    private final CellStyle head;
    private final CellStyle body;
    private final BookWords words;

    private PlanBook(XSSFWorkbook book, BookWords words) {
        this.book = book;
        this.words = words;
        head = book.createCellStyle();
        var bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setWrapText(true);
        body = book.createCellStyle();
        body.setWrapText(true);
        body.setVerticalAlignment(VerticalAlignment.TOP);
    }

    /** The workbook; blank without a plan. */
    static byte[] write(@Nullable Plan plan, Texts t) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            new PlanBook(book, new BookWords(t)).fill(plan);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void fill(@Nullable Plan plan) {
        var basic = sheet("basic", List.of("what", "value", "help"));
        int at = 1;
        for (String field : BookWords.BASIC) {
            row(basic, at++, List.of(words.label(field), plan == null ? "" : basic(plan, field), words.help(field)));
        }
        var measures = sheet("measures", BookWords.MEASURES);
        var kpis = sheet("kpis", BookWords.KPIS);
        var schedule = sheet("schedule", BookWords.SCHEDULE);
        var bodies = sheet("bodies", BookWords.BODIES);
        if (plan == null) {
            return;
        }
        for (int i = 0; i < plan.measures().size(); i++) {
            Measure measure = plan.measures().get(i);
            row(measures, i + 1, measure(plan, measure));
            row(
                    schedule,
                    i + 1,
                    List.of(
                            measure.key(),
                            measure.title().ja(),
                            years(measure.schedule().marked()),
                            years(measure.schedule().inferred())));
        }
        for (int i = 0; i < plan.kpis().size(); i++) {
            row(kpis, i + 1, kpi(plan, plan.kpis().get(i)));
        }
        var named = plan.actors().organisations();
        for (int i = 0; i < named.size(); i++) {
            row(
                    bodies,
                    i + 1,
                    List.of(
                            named.get(i).name().ja(),
                            named.get(i).officialName(),
                            named.get(i).kind(),
                            words.yes(named.get(i).owner())));
        }
    }

    private XSSFSheet sheet(String name, List<String> columns) {
        XSSFSheet sheet = book.createSheet(words.sheet(name));
        XSSFRow row = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(words.label(columns.get(i)));
            cell.setCellStyle(head);
            sheet.setColumnWidth(i, columns.get(i).matches("gist|wording|title|value|help|name") ? WIDE : WIDTH);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    private void row(XSSFSheet sheet, int at, List<String> values) {
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < values.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(values.get(i));
            cell.setCellStyle(body);
        }
    }

    private static String basic(Plan plan, String field) {
        var edition = plan.edition();
        return switch (field) {
            case "planKey" -> edition.key();
            case "platform" -> edition.platform();
            case "planName" -> edition.name().ja();
            case "edition" -> edition.label().ja();
            case "period" -> edition.effective().text();
            case "from" -> edition.effective().from().iso();
            case "to" -> edition.effective().to().iso();
            case "fiscalYears" -> years(edition.fiscalYears());
            default -> group(plan, field);
        };
    }

    private static String group(Plan plan, String field) {
        int at = BookWords.GROUPS.indexOf(field);
        return at >= 0 && at < plan.targetGroups().size()
                ? plan.targetGroups().get(at).label()
                        + plan.targetGroups().get(at).name().ja()
                : "";
    }

    private List<String> measure(Plan plan, Measure measure) {
        var values = new ArrayList<String>();
        values.add(measure.key());
        values.add(chapter(plan, measure.chapter()));
        values.add(groupNumber(plan, measure.links().targetGroup()));
        values.add(measure.label());
        values.add(measure.title().ja());
        values.add(measure.gist());
        values.add(measure.source().stated());
        values.add(String.join("\n", measure.owned().owners()));
        values.add(words.yes(measure.isNew()));
        return values;
    }

    private List<String> kpi(Plan plan, Kpi kpi) {
        var value = kpi.target().value();
        var values = new ArrayList<String>();
        values.add(kpi.key());
        values.add(kpi.name().ja());
        values.add(groupNumber(plan, kpi.place().targetGroup()));
        values.add(value == null ? "" : value.toPlainString());
        values.add(kpi.target().unit());
        values.add(words.comparator(kpi.target().comparator()));
        values.add(kpi.target().text());
        values.add(words.basis(kpi.window().basis()));
        values.add(years(kpi.window().fiscalYears()));
        values.add(String.join("\n", kpi.place().owners()));
        return values;
    }

    private static String chapter(Plan plan, String key) {
        return plan.front().chapters().stream()
                .filter(chapter -> chapter.key().equals(key))
                .findFirst()
                .map(chapter -> path(plan, chapter))
                .orElse("");
    }

    private static String path(Plan plan, Chapter chapter) {
        String own = (chapter.label() + " " + chapter.heading().ja()).strip();
        String above = chapter(plan, chapter.parent());
        return above.isEmpty() ? own : above + BookWords.BELOW + own;
    }

    private static String groupNumber(Plan plan, String key) {
        for (int i = 0; i < plan.targetGroups().size(); i++) {
            if (plan.targetGroups().get(i).key().equals(key)) {
                return Integer.toString(i + 1);
            }
        }
        return "";
    }

    private static String years(List<FiscalYear> years) {
        return years.stream().map(FiscalYear::toString).collect(Collectors.joining(","));
    }
}
