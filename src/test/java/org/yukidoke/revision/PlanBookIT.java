package org.yukidoke.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.PlanVersions;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** A plan written out of an edition, changed by hand and entered as a new one, from nothing into force. */
@PageTest(laidOut = Councils.class)
// An application of its own: a plan is entered in it.
class PlanBookIT {

    @Autowired
    private PlanBooks books;

    @Autowired
    private PlanDrafts drafts;

    @Autowired
    private Adoption adoption;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Plans plans;

    @Autowired
    private Languages languages;

    @Autowired
    private Staff staff;

    private Scope secretariat(String council) {
        return staff.scope(Set.of(new Grant(Role.SECRETARIAT, council)), council + ".labour-bureau");
    }

    private Texts japanese() {
        return languages.texts(Locale.JAPANESE);
    }

    private byte[] book(String key, boolean ownersGone) throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(books.written("akita-r2", japanese())));
                var out = new ByteArrayOutputStream()) {
            book.getSheet("基本").getRow(1).getCell(1).setCellValue(key);
            if (ownersGone) {
                book.getSheet("取組").getRow(1).getCell(7).setCellValue("");
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void anEditionWrittenOutAndReadAgainIsTheSamePlanUnderItsNewName() throws Exception {
        var taken = books.take(secretariat("akita"), book("akita-r9", false), japanese());
        assertThat(taken).isInstanceOf(Parsed.Valid.class);
        var draft = ((Parsed.Valid<Draft>) taken).value();
        var entered = drafts.get(secretariat("akita"), draft.id()).plan();
        var original = plans.get("akita-r2");
        assertThat(entered.measures()).hasSameSizeAs(original.measures());
        assertThat(entered.measures().getFirst().owned().owners())
                .isEqualTo(original.measures().getFirst().owned().owners());
        assertThat(entered.measures())
                .extracting(measure -> measure.schedule().marked())
                .isEqualTo(original.measures().stream()
                        .map(measure -> measure.schedule().marked())
                        .toList());
        assertThat(entered.kpis())
                .extracting(kpi -> kpi.target().value())
                .isEqualTo(original.kpis().stream()
                        .map(kpi -> kpi.target().value())
                        .toList());

        var today = LocalDate.now(PlanDrafts.JAPAN);
        assertThat(adoption.submit(secretariat("akita"), draft.id(), new Draft.Days(today, today)))
                .isInstanceOf(Adoption.Step.Submitted.class);
        assertThat(adoption.accept(secretariat("akita"), draft.id())).isInstanceOf(Adoption.Step.Adopted.class);
        assertThat(versions.findInForce("akita-r9", today)).isPresent();
        // Nobody outside sees it before its council opens it.
        assertThat(plans.find("akita-r9")).isEmpty();
    }

    @Test
    void oneWrongCellAndNothingIsTakenAndTheCellIsNamed() throws Exception {
        assertThat(books.take(secretariat("akita"), book("akita-r8", true), japanese()))
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        wrong -> assertThat(wrong.errors().toString()).contains("取組 H2"));
        assertThat(drafts.list(secretariat("akita"), "akita-r8")).isEmpty();
    }

    @Test
    void theBlankBookAndAnotherCouncilsAreRefused() throws Exception {
        assertThat(books.take(secretariat("akita"), books.blank(japanese()), japanese()))
                .isInstanceOf(Parsed.Invalid.class);
        byte[] filled = book("akita-r7", false);
        assertThatThrownBy(() -> books.take(secretariat("mie"), filled, japanese()))
                .isInstanceOf(AccessDeniedException.class);
    }
}
