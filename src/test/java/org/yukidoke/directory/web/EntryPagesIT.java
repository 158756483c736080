package org.yukidoke.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Seats;
import org.yukidoke.access.Staff;
import org.yukidoke.directory.Capacity;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.directory.Origin;
import org.yukidoke.directory.Proposals;
import org.yukidoke.directory.Saving;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Windows;
import org.yukidoke.support.PageTest;

/** How a body keeps its window on pages: nothing typed is lost, and one link is enough to confirm. */
@PageTest
class EntryPagesIT {

    private static final String CITY = "mie.tsu-city";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Staff staff;

    @Autowired
    private Entries entries;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Seats seats;

    private Account keeper;
    private Scope secretariat;
    private Entry entry;

    @BeforeEach
    void aWindowOfTheCity() {
        organisations.enter(new Organisation(CITY, "mie", "津市", "Tsu City", "", "city"));
        keeper = staff.with(Set.of(new Grant(Role.MEMBER, "mie")), CITY);
        secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "mie")), "mie.labour-bureau");
        var draft =
                new Entries.Draft("mie." + UUID.randomUUID(), "mie", CITY, Windows.named("津市くらしの窓口"), Origin.DESK, "");
        entry = ((Saving.Kept) entries.add(secretariat, draft)).entry();
    }

    private Entry now() {
        return entries.get(secretariat, entry.id());
    }

    private Service content() {
        return (Service) now().content();
    }

    private MockHttpServletRequestBuilder form(String path, Content content) {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                "/desk/directory/" + entry.id() + path);
        EntryForm.fill(content)
                .values()
                .forEach((field, values) -> request.param(field, values.toArray(String[]::new)));
        return request.with(Staff.form());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void theListShowsTheBodyItsWindows() {
        var page = browser.perform(
                browser.get().uri("/desk/directory?show=mine&q=くらし").with(Staff.as(keeper)));
        assertThat(page).hasStatus(200);
        assertThat(body(page)).contains("津市くらしの窓口").contains("窓口の確認はまだです");
    }

    @Test
    void aFormSentAsOpenedChangesNothingAndAChangedOneIsKept() {
        assertThat(browser.perform(
                        form("/edit", entry.content()).param("base", "1").with(Staff.as(keeper))))
                .hasStatus(303);
        assertThat(now().version()).isEqualTo(1);

        var changed = Windows.saying("津市くらしの窓口", "お金の相談");
        assertThat(browser.perform(form("/edit", changed).param("base", "1").with(Staff.as(keeper))))
                .hasStatus(303);
        assertThat(content()).isEqualTo(changed);
        assertThat(body(browser.perform(
                        browser.get().uri("/desk/directory/" + entry.id()).with(Staff.as(keeper)))))
                .contains("お金の相談");
    }

    @Test
    void whoComesSecondSeesBothTextsAndLosesNothing() {
        entries.save(secretariat, entry.id(), 1, Windows.saying("津市くらしの窓口", "住まいの相談"), "");
        var mine = Windows.saying("津市くらしの窓口", "お金の相談");

        var clash = browser.perform(form("/edit", mine).param("base", "1").with(Staff.as(keeper)));

        assertThat(clash).hasStatus(409);
        assertThat(body(clash)).contains("住まいの相談").contains("お金の相談").contains("name=\"base\" value=\"2\"");
        assertThat(content().summary().ja()).isEqualTo("住まいの相談");
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        var wrong = browser.perform(
                form("/edit", Windows.saying("", "お金の相談")).param("base", "1").with(Staff.as(keeper)));

        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("お金の相談").contains("名前を200字までで入れてください");
    }

    @Test
    void capacityIsOneStep() {
        assertThat(browser.perform(browser.post()
                        .uri("/desk/directory/" + entry.id() + "/capacity")
                        .param("version", "1")
                        .param("capacity.state", "full")
                        .with(Staff.form())
                        .with(Staff.as(keeper))))
                .hasStatus(303);
        assertThat(content().capacity().state()).isEqualTo(Capacity.State.FULL);
        assertThat(content().capacity().on()).isNotNull();
    }

    @Test
    void theOwnerTakesTheFieldsOfAProposalItWants() {
        var other = staff.scope(Set.of(new Grant(Role.MEMBER, "mie")), "mie.prefecture");
        var proposed = Windows.saying("津市くらしと仕事の窓口", "お金と仕事の相談");
        proposals.propose(other, entry.id(), 1, proposed, "名前が変わりました。");
        var proposal = proposals.list(secretariat, entry.id()).getFirst();
        assertThat(body(browser.perform(
                        browser.get().uri("/desk/directory/" + entry.id()).with(Staff.as(keeper)))))
                .contains("津市くらしと仕事の窓口", "名前が変わりました。");

        assertThat(browser.perform(browser.post()
                        .uri("/desk/directory/proposals/" + proposal.id() + "/accept")
                        .param("entry", entry.id().toString())
                        .param("version", "1")
                        .param("fields", "summary.ja")
                        .with(Staff.form())
                        .with(Staff.as(keeper))))
                .hasStatus(303);

        assertThat(content().title().ja()).isEqualTo("津市くらしの窓口");
        assertThat(content().summary().ja()).isEqualTo("お金と仕事の相談");
    }

    @Test
    void aLinkConfirmsTheEntryWithoutSigningInAndNothingElse() {
        Cookie[] cookies = seated(entry);
        String path = "/seat/entries/" + entry.id();
        var page = browser.perform(browser.get().uri(path).cookie(cookies));
        assertThat(page).hasStatus(200);
        assertThat(body(page)).contains("津市くらしの窓口").contains("この内容で合っています");

        assertThat(browser.perform(browser.post()
                        .uri(path + "/confirm")
                        .param("version", "1")
                        .cookie(cookies)
                        .with(Staff.form())))
                .hasStatus(303);
        assertThat(now().confirmedOn()).isNotNull();
        assertThat(now().confirmedBy()).isEqualTo(CITY);

        assertThat(browser.perform(browser.get().uri(path + "/propose").cookie(cookies)))
                .hasStatus(200);
        for (String closed : List.of("/desk/directory", "/desk/directory/" + entry.id(), "/desk")) {
            assertThat(browser.perform(browser.get().uri(closed).cookie(cookies)))
                    .hasStatus(303);
        }
    }

    @Test
    void aLinkOpensItsOwnEntryOnlyAndOnlyWhileItsBodyKeepsIt() {
        Cookie[] cookies = seated(entry);
        var draft = new Entries.Draft("mie." + UUID.randomUUID(), "mie", CITY, Windows.named("別の窓口"), Origin.DESK, "");
        Entry other = ((Saving.Kept) entries.add(secretariat, draft)).entry();
        assertThat(browser.perform(
                        browser.get().uri("/seat/entries/" + other.id()).cookie(cookies)))
                .hasStatus(404);

        entries.own(secretariat, entry.id(), "");
        assertThat(browser.perform(
                        browser.get().uri("/seat/entries/" + entry.id()).cookie(cookies)))
                .hasStatus(404);
    }

    @Test
    void aLinkTakenBackOpensNothing() {
        var issued = seats.issue(secretariat, new Seats.Place(CITY, "entry", entry.id()), Duration.ofDays(30));
        var taken = browser.perform(browser.post().uri(issued.path()).with(Staff.form()));
        seats.revoke(secretariat, issued.id());
        assertThat(browser.perform(browser.get()
                        .uri("/seat/entries/" + entry.id())
                        .cookie(taken.getResponse().getCookies())))
                .hasStatus(303);
        assertThat(browser.perform(browser.get().uri(issued.path()))).hasStatus(404);
    }

    @Test
    void somebodyWithALinkProposesWhatIsWrong() {
        Cookie[] cookies = seated(entry);
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                "/seat/entries/" + entry.id() + "/propose");
        EntryForm.fill(Windows.saying("津市くらしの窓口", "場所が変わりました"))
                .values()
                .forEach((field, values) -> request.param(field, values.toArray(String[]::new)));
        assertThat(browser.perform(request.param("base", "1").cookie(cookies).with(Staff.form())))
                .hasStatus(303);

        assertThat(proposals.list(secretariat, entry.id()))
                .extracting(proposal -> ((Service) proposal.content()).summary().ja())
                .containsExactly("場所が変わりました");
        assertThat(content().summary().ja()).isEmpty();
    }

    private Cookie[] seated(Entry entry) {
        var issued = seats.issue(secretariat, new Seats.Place(CITY, "entry", entry.id()), Duration.ofDays(30));
        return browser.perform(browser.post().uri(issued.path()).with(Staff.form()))
                .getResponse()
                .getCookies();
    }
}
