package org.yukidoke.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.progress.Councils;
import org.yukidoke.reporting.OpenRounds;
import org.yukidoke.reporting.Reports;
import org.yukidoke.reporting.ReturnedSheet;
import org.yukidoke.support.PageTest;

/** A member downloads the workbook, sends it back, answers what is asked and takes it over. */
@PageTest(laidOut = Councils.class)
class SheetPagesIT {

    private static final String BODY = "tochigi.labour-bureau";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private OpenRounds open;

    @Autowired
    private Reports reports;

    private Account member;
    private Scope secretariat;
    private UUID ask;
    private String path = "";

    @BeforeEach
    void aRoundIsOpen() {
        secretariat = open.secretariat("tochigi");
        member = staff.with(Set.of(new Grant(Role.MEMBER, "tochigi")), BODY);
        var round = open.open(secretariat, "tochigi-r2", OpenRounds.wanted("2021"));
        ask = open.ask(secretariat, round, BODY);
        path = "/desk/reports/" + ask + "/workbook";
    }

    @Test
    void theWholeWayRound() {
        byte[] file = browser.perform(browser.get().uri(path + "/report.xlsx").with(Staff.as(member)))
                .getResponse()
                .getContentAsByteArray();
        byte[] filled = ReturnedSheet.worked(
                file, sheet -> ReturnedSheet.cell(sheet, "K01", "今回の値").setCellValue("約60"));
        String preview = location(filled);
        assertThat(browser.perform(browser.get().uri(preview).with(Staff.as(member))))
                .hasStatusOk()
                .bodyText()
                .contains("約60", "おおよその数です", "name=\"K01.value\"");
        assertThat(browser.perform(
                        browser.post().uri(preview).with(Staff.form()).with(Staff.as(member))))
                .hasStatus(422)
                .bodyText()
                .contains("答えていない欄が1あります");
        var taken = browser.perform(browser.post()
                .uri(preview)
                .param("K01.value", "0")
                .with(Staff.form())
                .with(Staff.as(member)));
        assertThat(taken).hasStatus(302);
        assertThat(browser.perform(browser.get()
                        .uri(Objects.requireNonNull(taken.getResponse().getRedirectedUrl()))
                        .with(Staff.as(member))))
                .hasStatusOk()
                .bodyText()
                .contains("1か所を取り込みました", "機関から");
        assertThat(reports.get(secretariat, ask).said("K01", "quantity")).isEqualTo("60");
        assertThat(browser.perform(
                        browser.get().uri(preview).param("lang", "en").with(Staff.as(member))))
                .hasStatusOk()
                .bodyText()
                .contains("This file was taken over on");
    }

    private String location(byte[] file) {
        var sent = browser.perform(browser.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", "報告.xlsx", null, file))
                .with(Staff.form())
                .with(Staff.as(member)));
        assertThat(sent).hasStatus(302);
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    @Test
    void aStrangeFileIsRefusedInWords() {
        assertThat(browser.perform(browser.post()
                        .uri(path)
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "a.csv", null, "a,b\n1,2".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .with(Staff.form())
                        .with(Staff.as(member))))
                .hasStatus(422)
                .bodyText()
                .contains("この様式の番号と確認符号が見つかりません");
    }
}
