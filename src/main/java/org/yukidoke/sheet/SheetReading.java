package org.yukidoke.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.yukidoke.kernel.Wareki;

/** Turns one sheet into cells of our own. */
final class SheetReading {

    private static final int MOST_CELLS = 400_000;
    /** What spreadsheets keep of a number. */
    private static final MathContext KEPT = new MathContext(15);

    private final XSSFSheet sheet;
    private final StyleFacts styles;
    private final boolean hidden;
    private final DataFormatter formatter = new DataFormatter(Locale.JAPAN);
    private final Map<Integer, Boolean> hiddenColumns = new HashMap<>();

    SheetReading(XSSFSheet sheet, StyleFacts styles, boolean hidden) {
        this.sheet = sheet;
        this.styles = styles;
        this.hidden = hidden;
    }

    /** It holds more than is read. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    SheetGrid read() {
        NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows = new TreeMap<>();
        int many = 0;
        for (var each : sheet) {
            var row = (XSSFRow) each;
            NavigableMap<Integer, RawCell> cells = new TreeMap<>();
            for (var cell : row) {
                if (++many > MOST_CELLS) {
                    throw new TooMany();
                }
                RawCell read = cell((XSSFCell) cell, row.getZeroHeight() || row.getHeight() == 0);
                if (!read.blank() || read.has(Trait.NOTE)) {
                    cells.put(read.at().column(), read);
                }
            }
            if (!cells.isEmpty()) {
                rows.put(row.getRowNum(), cells);
            }
        }
        merge(rows);
        return new SheetGrid(sheet.getSheetName(), rows, pictures(), Set.of());
    }

    private boolean pictures() {
        var drawing = sheet.getDrawingPatriarch();
        return drawing != null && !drawing.getShapes().isEmpty();
    }

    // Only rows that hold something matter: a merged column may be a million rows long.
    private void merge(NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows) {
        int many = 0;
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            int width = Math.min(range.getLastColumn(), range.getFirstColumn() + 200);
            for (int row : List.copyOf(rows.subMap(range.getFirstRow(), true, range.getLastRow(), true)
                    .keySet())) {
                for (int column = range.getFirstColumn(); column <= width; column++) {
                    if (++many > MOST_CELLS) {
                        throw new TooMany();
                    }
                    At at = new At(row, column);
                    boolean first = row == range.getFirstRow() && column == range.getFirstColumn();
                    var cells = rows.computeIfAbsent(row, none -> new TreeMap<>());
                    RawCell there = cells.getOrDefault(column, RawCell.nothing(at));
                    cells.put(column, with(there, first ? Trait.MERGED : Trait.INSIDE_MERGED, range.formatAsString()));
                }
            }
        }
    }

    private static RawCell with(RawCell cell, Trait trait, String text) {
        var traits = new EnumMap<Trait, String>(Trait.class);
        traits.putAll(cell.traits());
        traits.put(trait, text);
        return new RawCell(cell.at(), cell.content(), cell.shown(), traits);
    }

    private RawCell cell(XSSFCell cell, boolean hiddenRow) {
        StyleFacts.Facts style = styles.of(cell.getCellStyle());
        Content content = content(cell, style);
        var traits = new EnumMap<Trait, String>(Trait.class);
        traits.putAll(style.traits());
        if (hidden) {
            traits.put(Trait.HIDDEN_SHEET, "");
        }
        if (hiddenRow) {
            traits.put(Trait.HIDDEN_ROW, "");
        }
        if (hiddenColumns.computeIfAbsent(cell.getColumnIndex(), this::hiddenColumn)) {
            traits.put(Trait.HIDDEN_COLUMN, "");
        }
        if (cell.getCellType() == CellType.FORMULA) {
            traits.put(Trait.FORMULA, cell.getCellFormula());
        }
        XSSFComment note = cell.getCellComment();
        if (note != null && note.getString() != null) {
            traits.put(Trait.NOTE, note.getString().getString().strip());
        }
        if (content instanceof Content.Text && struckInPart(cell)) {
            traits.put(Trait.STRUCK, "");
        }
        return new RawCell(
                new At(cell.getRowIndex(), cell.getColumnIndex()), content, shown(cell, content, style), traits);
    }

    private boolean hiddenColumn(int column) {
        return sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0;
    }

    private static boolean struckInPart(XSSFCell cell) {
        if (cell.getCellType() != CellType.STRING) {
            return false;
        }
        XSSFRichTextString rich = cell.getRichStringCellValue();
        for (int run = 0; run < rich.numFormattingRuns(); run++) {
            var font = rich.getFontOfFormattingRun(run);
            if (font != null && font.getStrikeout()) {
                return true;
            }
        }
        return false;
    }

    private static Content content(XSSFCell cell, StyleFacts.Facts style) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        // The library answers 0 for a formula without a result.
        if (formula && (cell.getRawValue() == null || cell.getRawValue().isEmpty()) && type != CellType.STRING) {
            return new Content.Uncalculated();
        }
        return switch (type) {
            case NUMERIC -> number(cell, style);
            case STRING -> text(cell.getStringCellValue());
            case BOOLEAN -> new Content.Truth(cell.getBooleanCellValue());
            case ERROR ->
                new Content.Failure(
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            case FORMULA, BLANK, _NONE -> new Content.Nothing();
        };
    }

    private static Content text(String text) {
        return text.isEmpty() ? new Content.Nothing() : new Content.Text(text);
    }

    private static Content number(XSSFCell cell, StyleFacts.Facts style) {
        double value = cell.getNumericCellValue();
        if (style.shows() == FormatRules.Shows.DAY && DateUtil.isValidExcelDate(value)) {
            boolean since1904 = cell.getSheet().getWorkbook().isDate1904();
            return new Content.Day(DateUtil.getLocalDateTime(value, since1904));
        }
        BigDecimal kept = BigDecimal.valueOf(value).round(KEPT).stripTrailingZeros();
        return new Content.Figure(kept.scale() < 0 ? kept.setScale(0) : kept);
    }

    private String shown(XSSFCell cell, Content content, StyleFacts.Facts style) {
        return switch (content) {
            case Content.Nothing nothing -> "";
            case Content.Text(String text) -> text;
            case Content.Truth(boolean value) -> value ? "TRUE" : "FALSE";
            case Content.Failure(String error) -> error;
            case Content.Uncalculated uncalculated -> "";
            case Content.Day(LocalDateTime at) ->
                style.era() ? Wareki.day(at.toLocalDate()) : printed(cell).replace("\"", "");
            case Content.Figure(BigDecimal value) ->
                switch (style.shows()) {
                    case NOTHING -> "";
                    case NUMBER, PERCENT, DAY -> printed(cell);
                    case SCALED -> value.toPlainString();
                };
        };
    }

    private String printed(XSSFCell cell) {
        return formatter.formatRawCellContents(
                cell.getNumericCellValue(),
                cell.getCellStyle().getDataFormat(),
                cell.getCellStyle().getDataFormatString() == null
                        ? "General"
                        : cell.getCellStyle().getDataFormatString(),
                cell.getSheet().getWorkbook().isDate1904());
    }
}
