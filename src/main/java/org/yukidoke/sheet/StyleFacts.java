package org.yukidoke.sheet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** What the styles of a workbook say, worked out once for each. */
final class StyleFacts {

    private final Map<Integer, Facts> known = new HashMap<>();

    StyleFacts(XSSFWorkbook workbook) {
        for (int at = 0; at < workbook.getNumCellStyles(); at++) {
            XSSFCellStyle style = workbook.getCellStyleAt(at);
            known.put((int) style.getIndex(), facts(style));
        }
    }

    /** One style. */
    record Facts(FormatRules.Shows shows, boolean era, Map<Trait, String> traits) {
        Facts {
            traits = Map.copyOf(traits);
        }
    }

    Facts of(XSSFCellStyle style) {
        return known.computeIfAbsent((int) style.getIndex(), missing -> facts(style));
    }

    private static Facts facts(XSSFCellStyle style) {
        String format = style.getDataFormatString() == null ? "" : style.getDataFormatString();
        var shows = FormatRules.shows(style.getDataFormat(), format);
        var traits = new EnumMap<Trait, String>(Trait.class);
        if (!format.isEmpty() && !format.equalsIgnoreCase("General")) {
            traits.put(Trait.FORMAT, format);
        }
        if (style.getFont().getStrikeout()) {
            traits.put(Trait.STRUCK, "");
        }
        if (style.getFillPattern() != FillPatternType.NO_FILL) {
            colour(traits, Trait.FILL, style.getFillForegroundColorColor());
        }
        colour(traits, Trait.INK, style.getFont().getXSSFColor());
        if (shows == FormatRules.Shows.NOTHING) {
            traits.put(Trait.UNSEEN, "");
        }
        if (shows == FormatRules.Shows.SCALED) {
            traits.put(Trait.SCALED, format);
        }
        if (traits.containsKey(Trait.FILL) && traits.get(Trait.FILL).equals(traits.get(Trait.INK))) {
            traits.put(Trait.UNSEEN, "");
        }
        return new Facts(shows, FormatRules.era(style.getDataFormat(), format), traits);
    }

    private static void colour(Map<Trait, String> traits, Trait trait, @Nullable XSSFColor colour) {
        if (colour == null || colour.isAuto()) {
            return;
        }
        String name = colour.getARGBHex();
        if (name != null) {
            traits.put(trait, name);
        }
    }
}
