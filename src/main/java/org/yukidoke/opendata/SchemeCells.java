package org.yukidoke.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Audience;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Reference;
import org.yukidoke.directory.Scheme;
import org.yukidoke.directory.Term;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Wording;
import org.yukidoke.kernel.AreaCode;

/** A scheme as a row of 支援制度（給付金）情報, both ways. */
final class SchemeCells {

    private static final Scheme NOTHING = new Scheme(
            Title.ja(""),
            "",
            "",
            Set.of(),
            Wording.NONE,
            Wording.NONE,
            Wording.NONE,
            Audience.UNKNOWN,
            Area.UNKNOWN,
            Term.OPEN,
            Term.OPEN,
            List.of(),
            List.of(),
            List.of());

    private SchemeCells() {}

    /** What a row says, over what stood before; faults are left in the cells. */
    static Scheme read(Cells cells, @Nullable Scheme known, Mapping mapping) {
        Scheme before = known == null ? NOTHING : known;
        var type = mapping.code("type", cells.text("type"));
        if (type.isEmpty() && !cells.text("type").isEmpty()) {
            cells.fault("type", "opendata.fault.word");
        }
        Optional<AreaCode> code = cells.area("code");
        return new Scheme(
                new Title(
                        cells.text("name", before.title().ja()),
                        before.title().kana(),
                        before.title().en()),
                type.orElse(before.type()),
                cells.text("authority", before.authority()),
                before.wishes(),
                PlaceCells.wording(cells.text("summary"), before.summary()),
                PlaceCells.wording(cells.text("amount"), before.amount()),
                PlaceCells.wording(cells.text("steps"), before.steps()),
                new Audience(
                        PlaceCells.wording(
                                cells.text("audience"), before.audience().words()),
                        before.audience().askers(),
                        before.audience().conditions()),
                // An area somebody has drawn otherwise stays as they drew it.
                before.area().reach() == Area.Reach.UNKNOWN
                        ? code.map(found -> Area.of(found.digits())).orElse(Area.UNKNOWN)
                        : before.area(),
                new Term(
                        cells.day("from", before.applications().from()),
                        cells.day("to", before.applications().to())),
                new Term(
                        before.inForce().from(),
                        cells.day("until", before.inForce().to())),
                before.dates(),
                before.windows(),
                references(cells, before.references()));
    }

    private static List<Reference> references(Cells cells, List<Reference> before) {
        Reference old = before.isEmpty() ? Reference.page("", "", null) : before.getFirst();
        LocalDate checked = cells.day("checked", old.checked());
        var newest = new Reference(
                old.plan(),
                old.lines(),
                cells.text("reference", old.title().isEmpty() ? cells.text("name") : old.title()),
                cells.text("url", old.url()),
                checked);
        var references = new ArrayList<Reference>();
        references.add(newest);
        references.addAll(before.subList(Math.min(1, before.size()), before.size()));
        return references;
    }

    /** The row of a scheme, by field. */
    static Map<String, String> write(
            Entry entry, Scheme scheme, Mapping mapping, Function<AreaCode, Optional<Municipality>> named) {
        var cells = new HashMap<String, String>();
        // The column holds one code; an area of several is no longer told by one of them.
        String code = scheme.area().codes().size() == 1
                ? scheme.area().codes().iterator().next()
                : "";
        cells.put("code", code);
        cells.put("id", entry.key());
        cells.put(
                "publisher",
                AreaCode.find(code).flatMap(named).map(Municipality::name).orElse(""));
        cells.put("name", scheme.title().ja());
        cells.put("type", mapping.word("type", scheme.type()));
        cells.put("authority", scheme.authority());
        cells.put("audience", scheme.audience().words().ja());
        cells.put("summary", scheme.summary().ja());
        cells.put("amount", scheme.amount().ja());
        cells.put("steps", scheme.steps().ja());
        cells.put("from", day(scheme.applications().from()));
        cells.put("to", day(scheme.applications().to()));
        cells.put("until", day(scheme.inForce().to()));
        if (!scheme.references().isEmpty()) {
            Reference reference = scheme.references().getFirst();
            cells.put("reference", reference.title());
            cells.put("url", reference.url());
            cells.put("checked", day(reference.checked()));
        }
        return cells;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
