package org.yukidoke.revision;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanVersions;
import org.yukidoke.sheet.Opened;
import org.yukidoke.sheet.Workbooks;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** Whole plans written into a workbook by people, and out of one. */
@Component
public class PlanBooks {

    private final PlanDrafts drafts;
    private final PlanVersions versions;
    private final Languages languages;

    PlanBooks(PlanDrafts drafts, PlanVersions versions, Languages languages) {
        this.drafts = drafts;
        this.versions = versions;
        this.languages = languages;
    }

    /** The blank workbook, in the language of whoever fills it in. */
    public byte[] blank(Texts t) {
        return PlanBook.write(null, t);
    }

    /** The workbook written out of the version in force. */
    public byte[] written(String plan, Texts t) {
        return versions.findInForce(plan, drafts.today())
                .map(made -> PlanBook.write(versions.get(made.id()), t))
                .orElseThrow(() -> new Absent("version", plan));
    }

    /** Takes a workbook in as the draft of a new plan: the whole of it, or nothing. */
    public Parsed<Draft> take(Scope scope, byte[] bytes, Texts t) {
        if (!(Workbooks.read(bytes) instanceof Opened.Legible(var sheets))) {
            return new Parsed.Invalid<>(List.of(FieldError.of("workbook", "revision.book.fault.file")));
        }
        // Whoever reads pages in English may have been sent the Japanese workbook.
        var words = Stream.of(t, languages.texts(Locale.JAPANESE), languages.texts(Locale.ENGLISH))
                .map(BookWords::new)
                .filter(each -> sheets.stream().anyMatch(grid -> grid.name().equals(each.sheet("basic"))))
                .findFirst()
                .orElseGet(() -> new BookWords(t));
        return switch (PlanBookReading.read(sheets, versions.listPlatforms(), words)) {
            case Parsed.Invalid<Plan>(var errors) -> new Parsed.Invalid<>(errors);
            case Parsed.Valid<Plan>(var plan) -> {
                boolean taken = versions.listEditions().stream()
                        .anyMatch(edition -> edition.key().equals(plan.key()));
                if (taken) {
                    yield new Parsed.Invalid<>(List.of(FieldError.of("workbook", "revision.book.fault.taken")));
                }
                var said = new Draft.Words(
                        t.of("revision.book.title", plan.edition().name().ja()), t.of("revision.book.why"));
                yield new Parsed.Valid<>(drafts.enter(scope, plan, said));
            }
        };
    }
}
