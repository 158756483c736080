package org.yukidoke.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yukidoke.reporting.ReturnedSheet.cell;
import static org.yukidoke.reporting.ReturnedSheet.worked;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Scope;
import org.yukidoke.progress.Councils;
import org.yukidoke.reporting.ReportUploads.Sending;
import org.yukidoke.reporting.ReportUploads.Strays;
import org.yukidoke.reporting.ReportUploads.Taking;
import org.yukidoke.sheet.Doubt;
import org.yukidoke.sheet.Opened;
import org.yukidoke.support.PageTest;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** A report goes out as a workbook, is filled in as people fill workbooks, and comes back without a guess. */
@PageTest(laidOut = Councils.class)
class ReportWorkbooksIT {

    private static final String BUREAU = "tochigi.labour-bureau";
    private static final String VALUE = "今回の値";

    @Autowired
    private OpenRounds open;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportWorkbooks workbooks;

    @Autowired
    private ReportUploads uploads;

    @Autowired
    private ExchangeReceipts receipts;

    @Autowired
    private Languages languages;

    private Scope secretariat;
    private Scope member;
    private Round round;
    private UUID ask;
    private String line = "";

    @BeforeEach
    void aRoundIsOpen() {
        secretariat = open.secretariat("tochigi");
        member = open.member(BUREAU);
        round = open.open(secretariat, "tochigi-r2", OpenRounds.wanted("2021"));
        ask = open.ask(secretariat, round, BUREAU);
        line = reports.get(member, ask).lines().stream()
                .filter(OpenRounds::count)
                .map(Line::key)
                .findFirst()
                .orElseThrow();
    }

    private Texts japanese() {
        return languages.texts("ja");
    }

    private byte[] workbook() {
        return workbooks.write(member, ask, japanese());
    }

    private byte[] with(String value) {
        return worked(workbook(), sheet -> cell(sheet, line, VALUE).setCellValue(value));
    }

    private UUID sent(byte[] file) {
        return ((Sending.Here) uploads.send(member, ask, file)).upload();
    }

    private Preview look(byte[] file) {
        return uploads.look(member, ask, sent(file), Map.of());
    }

    private String unit() {
        return reports.get(member, ask).find(line).orElseThrow().subject() instanceof Line.Figure figure
                ? figure.indicator().aim().unit()
                : "";
    }

    private String said(String field) {
        return reports.get(member, ask).said(line, field);
    }

    @Test
    void theWorkbookKeepsASlipOfTheHandAwayAndHidesNothing() throws IOException {
        try (var file = new XSSFWorkbook(new ByteArrayInputStream(workbook()))) {
            var sheet = file.getSheetAt(0);
            assertThat(file.getNumberOfSheets()).isEqualTo(1);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(cell(sheet, line, VALUE).getCellStyle().getLocked()).isFalse();
            assertThat(cell(sheet, line, "目標").getCellStyle().getLocked()).isTrue();
            assertThat(sheet.getMergedRegions()).isEmpty();
            assertThat(sheet.getDataValidations()).isNotEmpty();
            assertThat(sheet.getRepeatingRows().getFirstRow())
                    .isEqualTo(ReturnedSheet.find(sheet, "番号").getRowIndex());
            assertThat(file.getAllNames()).allMatch(name -> name.getNameName().equals("_xlnm.Print_Titles"));
        }
    }

    @Test
    void whatWasNotTouchedChangesNothing() {
        open.fill(member, ask, 60);
        var preview = look(workbook());
        assertThat(preview.rows()).isEmpty();
        assertThat(preview.flaws()).isEmpty();
    }

    @Test
    void aFigureWrittenAsPeopleWriteItIsTaken() {
        var upload = sent(with("１，２３４ " + unit()));
        assertThat(uploads.take(member, ask, upload, Map.of())).isEqualTo(new Taking.Done(1, List.of()));
        assertThat(said("quantity")).isEqualTo("1234");
        assertThat(reports.history(member, ask))
                .singleElement()
                .satisfies(kept -> assertThat(kept.way()).isEqualTo(Kept.Way.WORKBOOK));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        byte[] file = with("60");
        var upload = sent(file);
        uploads.take(member, ask, upload, Map.of());
        assertThat(sent(file)).isEqualTo(upload);
        assertThat(uploads.take(member, ask, upload, Map.of())).isEqualTo(new Taking.Done(0, List.of()));
        long version = reports.get(member, ask).ask().version();
        reports.save(member, ask, 0, List.of(new Typed(line, "quantity", "62", version)), Kept.Way.SCREEN);
        assertThat(uploads.take(member, ask, upload, Map.of())).isEqualTo(new Taking.Done(0, List.of()));
        assertThat(said("quantity")).isEqualTo("62");
    }

    @Test
    void whatMayMeanTwoThingsIsAskedAndNothingIsTakenBefore() {
        var upload = sent(worked(workbook(), sheet -> {
            cell(sheet, line, VALUE).setCellValue("60(41)");
            cell(sheet, line, "不足の理由").setCellValue("求人が減った");
        }));
        var unclear = (Taking.Unclear) uploads.take(member, ask, upload, Map.of());
        assertThat(unclear.preview().open()).isEqualTo(1);
        assertThat(reports.history(member, ask)).isEmpty();
        assertThat(uploads.take(member, ask, upload, Map.of(line + ".value", "0")))
                .isEqualTo(new Taking.Done(2, List.of()));
        assertThat(said("quantity")).isEqualTo("60");
        assertThat(said("shortfall")).isEqualTo("求人が減った");
    }

    @Test
    void aDashIsAskedAboutAndAWordSaysWhyThereIsNoFigure() {
        assertThat(look(with("ー")).rows())
                .flatExtracting(Preview.Row::questions)
                .extracting(Preview.Question::doubt)
                .containsExactly(Doubt.DASH);
        var upload = sent(with("令和8年9月頃判明"));
        uploads.take(member, ask, upload, Map.of());
        assertThat(said("state")).isEqualTo("pending");
        assertThat(said("expected")).isEqualTo("2026-09-30");
        assertThat(said("quantity")).isEmpty();
    }

    @Test
    void anotherRoundAnotherBodyAndAForgedFileAreKnown() {
        UUID other = open.ask(secretariat, round, "tochigi.prefecture");
        byte[] theirs = workbooks.write(secretariat, other, japanese());
        assertThat(uploads.send(member, ask, theirs)).isEqualTo(new Sending.Stray(Strays.OTHER_BODY));
        var later = open.open(secretariat, "tochigi-r2", OpenRounds.wanted("2022"));
        byte[] next = workbooks.write(member, open.ask(secretariat, later, BUREAU), japanese());
        assertThat(uploads.send(member, ask, next)).isEqualTo(new Sending.Stray(Strays.OTHER_ROUND));
        byte[] forged = worked(workbook(), sheet -> beside(sheet, "確認符号").setCellValue("0000-0000-0000-0000"));
        assertThat(uploads.send(member, ask, forged)).isEqualTo(new Sending.Stray(Strays.NOT_OURS));
        byte[] keyless = worked(workbook(), sheet -> beside(sheet, "報告番号").setBlank());
        assertThat(uploads.send(member, ask, keyless)).isEqualTo(new Sending.Stray(Strays.NO_KEYS));
        assertThat(uploads.send(member, ask, "%PDF".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Sending.Unreadable(new Opened.NotAWorkbook()));
    }

    private static org.apache.poi.xssf.usermodel.XSSFCell beside(
            org.apache.poi.xssf.usermodel.XSSFSheet sheet, String label) {
        return sheet.getRow(ReturnedSheet.find(sheet, label).getRowIndex()).getCell(1);
    }

    @Test
    void whatAGatewayMakesOfItIsStillOurs() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"))) {
            byte[] text = ReturnedSheet.text(with("60"), charset);
            var preview = uploads.look(
                    secretariat, ask, ((Sending.Here) uploads.send(secretariat, ask, text)).upload(), Map.of());
            assertThat(preview.flaws()).isEmpty();
            assertThat(preview.upload().way()).isEqualTo(Kept.Way.EXCHANGE);
            assertThat(preview.rows())
                    .flatExtracting(Preview.Row::changes)
                    .extracting(Preview.Change::then)
                    .containsExactly("60");
        }
    }

    @Test
    void printedWordsThatChangedStopTheFile() {
        byte[] changed = worked(workbook(), sheet -> cell(sheet, line, "内容").setCellValue("別の指標"));
        var preview = look(changed);
        assertThat(preview.stops()).isTrue();
        assertThat(uploads.take(member, ask, preview.upload().id(), Map.of())).isInstanceOf(Taking.Unclear.class);
    }

    @Test
    void whatAColleagueTypedMeanwhileIsNotOverwritten() {
        byte[] file = with("60");
        Scope colleague = open.member(BUREAU);
        reports.save(colleague, ask, 0, List.of(new Typed(line, "quantity", "61", 0)), Kept.Way.SCREEN);
        var preview = look(file);
        assertThat(preview.rows())
                .flatExtracting(Preview.Row::changes)
                .extracting(Preview.Change::fate)
                .containsExactly(Preview.Fate.MEANWHILE);
        var taken = (Taking.Done) uploads.take(member, ask, preview.upload().id(), Map.of());
        assertThat(taken.clashes()).hasSize(1);
        assertThat(said("quantity")).isEqualTo("61");
    }

    @Test
    void anEnglishWorkbookIsReadToo() {
        byte[] english = worked(
                workbooks.write(member, ask, languages.texts("en")),
                sheet -> cell(sheet, line, "State").setCellValue("Not applicable"));
        uploads.take(member, ask, sent(english), Map.of());
        assertThat(said("state")).isEqualTo("not_applicable");
    }

    @Test
    void nobodyElseTakesOrSendsIt() {
        byte[] file = workbook();
        for (Scope stranger : List.of(open.member("tochigi.prefecture"), open.secretariat("saitama"))) {
            assertThatThrownBy(() -> workbooks.write(stranger, ask, japanese()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> uploads.send(stranger, ask, file)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> receipts.write(stranger, ask, japanese()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theReceiptIsSignedOverWhatIsHeld() throws Exception {
        uploads.take(member, ask, sent(with("60")), Map.of());
        String statement = ExchangeReceipts.statement(reports.get(member, ask));
        try (var file = new XSSFWorkbook(new ByteArrayInputStream(receipts.write(member, ask, japanese())))) {
            var sheet = file.getSheetAt(0);
            assertThat(ReturnedSheet.find(sheet, statement)).isNotNull();
            assertThat(ReturnedSheet.find(sheet, "60")).isNotNull();
            var key = java.security.KeyFactory.getInstance("Ed25519")
                    .generatePublic(new java.security.spec.X509EncodedKeySpec(
                            Base64.getDecoder().decode(value(sheet, "公開鍵（X.509、base64）"))));
            var check = java.security.Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(statement.getBytes(StandardCharsets.UTF_8));
            assertThat(check.verify(Base64.getDecoder().decode(value(sheet, "署名（Ed25519、base64）"))))
                    .isTrue();
        }
    }

    private static String value(org.apache.poi.xssf.usermodel.XSSFSheet sheet, String label) {
        var cell = ReturnedSheet.find(sheet, label);
        for (int at = cell.getColumnIndex() + 1; at < 20; at++) {
            var beside = cell.getRow().getCell(at);
            if (beside != null && !beside.getStringCellValue().isBlank()) {
                return beside.getStringCellValue();
            }
        }
        throw new IllegalArgumentException("nothing beside " + label);
    }
}
