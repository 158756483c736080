package org.yukidoke.directory;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.sheet.Opened;
import org.yukidoke.sheet.SheetGrid;
import org.yukidoke.sheet.Workbooks;

/**
 * A list of municipalities as the ministry publishes it, or our own: a workbook or a text, columns in any order, with
 * whatever stands above their headings.
 *
 * @param regions the commuting area of each place, where the file names one
 */
record MunicipalityFile(List<Municipality> places, Map<AreaCode, String> regions) {

    private static final int SIX = 6;
    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");
    private static final Map<String, Pattern> HEADINGS = Map.of(
            "code", Pattern.compile("(全国地方公共)?団体コード|市区?町村コード"),
            "prefecture", Pattern.compile("都道府県名?(\\(漢字\\))?"),
            "name", Pattern.compile("(市区?町村名?|政令市区名)(\\(漢字\\))?"),
            "kana", Pattern.compile("(市区?町村名?\\(?カナ\\)?|カナ)"),
            "prefectureKana", Pattern.compile("都道府県名?\\(?カナ\\)?"),
            "latitude", Pattern.compile("緯度"),
            "longitude", Pattern.compile("経度"),
            "region", Pattern.compile("生活圏"),
            "until", Pattern.compile("廃止日"),
            "successor", Pattern.compile("引継先"));

    /** The places of a file as they are from a day on, or every row that cannot be understood. */
    static Parsed<MunicipalityFile> read(byte[] bytes, LocalDate from) {
        Opened opened = Workbooks.read(bytes);
        if (!(opened instanceof Opened.Legible(List<SheetGrid> sheets))) {
            return new Parsed.Invalid<>(List.of(FieldError.of("file", opened.code())));
        }
        var faults = new ArrayList<FieldError>();
        Map<AreaCode, Row> rows = new LinkedHashMap<>();
        sheets.forEach(sheet -> rows(sheet, rows, faults));
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(FieldError.of("file", "directoryfacts.municipality_file.no_headings"));
        }
        return faults.isEmpty() ? new Parsed.Valid<>(of(rows, from)) : new Parsed.Invalid<>(faults);
    }

    /** One line of the file, by the name of our column. */
    private record Row(AreaCode code, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        Optional<Double> number(String column) {
            return cell(column).isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(cell(column)));
        }
    }

    private static void rows(SheetGrid sheet, Map<AreaCode, Row> rows, List<FieldError> faults) {
        Map<String, Integer> columns = Map.of();
        boolean sixDigits = sheet.rows().values().stream()
                .flatMap(cells -> cells.values().stream())
                .anyMatch(cell -> SIX_DIGITS.matcher(cell.words()).matches());
        for (var line : sheet.rows().entrySet()) {
            Map<Integer, String> texts = new HashMap<>();
            line.getValue().forEach((column, cell) -> texts.put(column, cell.words()));
            if (columns.isEmpty()) {
                columns = headings(texts);
                continue;
            }
            var cells = new HashMap<String, String>();
            columns.forEach((name, column) -> cells.put(
                    name,
                    Normalizer.normalize(texts.getOrDefault(column, ""), Normalizer.Form.NFKC)
                            .strip()));
            String code = cells.getOrDefault("code", "");
            if (code.isEmpty()) {
                continue;
            }
            // Where others have six digits, one with five lost its zero: 11002 is Sapporo here, nothing in Saitama.
            code = sixDigits && code.length() == SIX - 1 ? "0" + code : code;
            switch (AreaCode.parse("row " + (line.getKey() + 1), code)) {
                case Parsed.Valid<AreaCode>(AreaCode valid) -> rows.put(valid, new Row(valid, cells));
                case Parsed.Invalid<AreaCode>(List<FieldError> wrong) -> faults.addAll(wrong);
            }
        }
    }

    // A line of headings names the code, the prefecture and the place; the first such line counts.
    private static Map<String, Integer> headings(Map<Integer, String> texts) {
        var columns = new HashMap<String, Integer>();
        texts.forEach((column, text) -> {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
            HEADINGS.forEach((name, heading) -> {
                if (heading.matcher(plain).matches()) {
                    columns.putIfAbsent(name, column);
                }
            });
        });
        return columns.keySet().containsAll(List.of("code", "prefecture", "name")) ? columns : Map.of();
    }

    private static MunicipalityFile of(Map<AreaCode, Row> rows, LocalDate from) {
        List<AreaCode> designated = rows.values().stream()
                .filter(row -> !row.cell("name").isEmpty()
                        && MunicipalityRules.kind(row.code(), row.cell("name")) == Municipality.Kind.DESIGNATED_CITY)
                .map(Row::code)
                .toList();
        var places = new ArrayList<Municipality>();
        var regions = new HashMap<AreaCode, String>();
        for (Row row : rows.values()) {
            places.add(place(row, from, designated));
            if (!row.cell("region").isEmpty()) {
                regions.put(row.code(), row.cell("region"));
            }
        }
        return new MunicipalityFile(List.copyOf(places), Map.copyOf(regions));
    }

    private static Municipality place(Row row, LocalDate from, List<AreaCode> designated) {
        boolean whole = row.cell("name").isEmpty();
        String name = whole ? row.cell("prefecture") : row.cell("name");
        String kana = whole && row.cell("kana").isEmpty() ? row.cell("prefectureKana") : row.cell("kana");
        Municipality.Kind kind = MunicipalityRules.kind(row.code(), name);
        return new Municipality(
                row.code(),
                row.cell("prefecture"),
                name,
                Spelling.katakana(kana),
                kind,
                MunicipalityRules.parent(row.code(), kind, designated),
                from,
                row.cell("until").isEmpty() ? null : LocalDate.parse(row.cell("until")),
                AreaCode.find(row.cell("successor")).orElse(null),
                point(row));
    }

    private static @Nullable Point point(Row row) {
        return row.number("latitude")
                .flatMap(latitude -> row.number("longitude").map(longitude -> new Point(latitude, longitude)))
                .orElse(null);
    }
}
