package org.yukidoke.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, at a desk and on a telephone, as each of those who see it: no barrier, nothing foreign. */
@Journey
class EveryPageIT {

    /** Pages no link leads to, and why. */
    private static final Map<String, String> NOT_LINKED = Map.ofEntries(
            Map.entry("/invitation/{code}", "the code stands on a slip of paper; see InvitationIT"),
            Map.entry("/reset/{code}", "the code stands on a slip of paper; see InvitationIT"),
            Map.entry("/desk/plans/{plan}/grants/{id}", "only once a change was asked for; see GrantRequestsIT"),
            Map.entry("/plans/{plan}/versions/{number}/comparison", "only once a plan was revised; see RevisionIT"),
            Map.entry("/seat/entries/{id}", "only with a link of the secretariat; see EntryPagesIT"),
            Map.entry("/seat/entries/{id}/propose", "only with a link of the secretariat; see EntryPagesIT"),
            Map.entry("/seat/reports/{ask}", "only with a link of the secretariat; see ReportPagesIT"),
            Map.entry("/seat/referrals/{id}", "only with a link of the body that refers; see ReferralPagesIT"),
            Map.entry("/desk/reports/{ask}/cells", "what a script asks, not a page"),
            Map.entry("/persons/{id}/drafts/{form}", "what a script asks, not a page"),
            Map.entry("/drafts/{form}", "what a script asks, not a page"),
            Map.entry("/unserved", "only while a restricted file is left to nobody; see LeftFileIT"),
            Map.entry("/unserved/{reference}", "only while a restricted file is left to nobody; see LeftFileIT"),
            Map.entry("/conferences/{id}/reply", "only for a body another one called; see ConferenceJourneyIT"),
            Map.entry("/conferences/{id}/prints/{number}", "only once a copy was made; see ConferenceJourneyIT"),
            Map.entry("/conferences/{id}/items/{item}/file", "only once somebody said yes; see ConferenceJourneyIT"),
            Map.entry("/outreach/unheard", "only while somebody is out of a body that has gone; see UnheardIT"),
            Map.entry("/desk/reports/{ask}/workbook/{upload}", "only after a workbook came back; see SheetPagesIT"),
            Map.entry("/seat/reports/{ask}/cells", "what a script asks, not a page"),
            Map.entry("/desk/rounds/{id}/frozen", "only once a round is closed; see YearIT"),
            Map.entry("/seat", "only with a link of the secretariat; see SeatsIT"),
            Map.entry("/seat/{code}", "the code stands in a circular; see SeatsIT"),
            Map.entry("/desk/plans/{key}/evidence/{id}", "a file somebody sent, not a page"),
            Map.entry("/desk/plans/{key}/counted", "only for a body with records that count; see CountedFiguresIT"),
            Map.entry("/desk/plans/{plan}/papers/{id}/{kind}", "a file to take away"),
            Map.entry("/plans/{plan}/papers/{id}/{kind}", "a file to take away"),
            Map.entry("/sign-in/second", "only between password and code; see EnrolmentIT"),
            Map.entry(
                    "/sign-in/with/{provider}",
                    "leads to another server, where the operator set one up; see ProviderSignInIT"),
            Map.entry("/sign-in/from/{provider}", "where such a server sends people back to"),
            Map.entry("/unlock", "only while locked; see EnrolmentIT"),
            Map.entry("/confirm", "only when the last proof is long ago; see PasskeyIT"),
            Map.entry("/me/factors/totp", "only while an app is being registered; see EnrolmentIT"),
            Map.entry("/persons/certificates/{certificate}", "only after an erasure; see PersonPagesIT"),
            Map.entry("/kept", "only after something was sent while locked; see EnrolmentIT"),
            Map.entry("/places/{key}", "only once a body entered a place; no plan names one; see PortalPagesIT"),
            Map.entry("/desk/directory/imports/{id}", "only once a list was sent; see SentListPagesIT"),
            Map.entry("/casework/handovers/new", "only with cases chosen in the list; see CaseloadPagesIT"),
            Map.entry("/casework/handovers/{id}", "only once cases were handed over; see CaseloadPagesIT"),
            Map.entry(
                    "/referrals/inquiries/new",
                    "a form of /referrals/inquiries leads there with a body; see InquiriesIT"),
            Map.entry("/persons/{id}/handing", "only at a body whose contract ends; see HandingJourneyIT"),
            Map.entry("/persons/{id}/handing/letter", "only at a body whose contract ends; see HandingJourneyIT"),
            Map.entry("/handing/{id}/give/{person}", "only at a body whose contract ends; see HandingJourneyIT"),
            Map.entry("/handing/{id}/arrivals/{word}/no", "only from the day of a change on; see HandingPagesIT"),
            Map.entry("/handing/{id}/files/{person}/no", "only from the day of a change on; see HandingPagesIT"),
            Map.entry("/handing/{id}/erase", "only at a body whose contract ends; see HandingJourneyIT"),
            Map.entry("/handing/{id}/certificates/{clearing}", "only after an erasure; see HandingJourneyIT"),
            Map.entry("/desk/requests/left", "only where a body with requests has gone; see GoneBoxIT"),
            Map.entry("/catalogue.jsonld", "data, not a page"),
            Map.entry("/feed.atom", "data for feed readers, named in the head of every page"),
            Map.entry("/feed.rss", "data for feed readers, named in the head of every page"),
            Map.entry("/sitemap.xml", "data for search engines, named in robots.txt"),
            Map.entry("/robots.txt", "what search engines ask by themselves"),
            Map.entry("/problems/{kind}", "named in answers of the open interface"));

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @TestFactory
    Stream<DynamicTest> everyPageIsFreeOfBarriers(Browser browser) {
        var routes = Routes.of(requestMappingHandlerMapping);
        Set<String> missed = new TreeSet<>(routes.pages());
        missed.removeAll(NOT_LINKED.keySet());
        var roles = Stream.of("", "secretariat", "counsellor", "auditor", "administrator");
        var scans = roles.flatMap(role -> {
                    var desk = browser.desk();
                    var phone = browser.phone();
                    if (!role.isEmpty()) {
                        desk.signIn(browser.account(role));
                        phone.signIn(browser.account(role));
                    }
                    var found = routes.walk(desk);
                    // What everybody sees is the same for those who have signed in, but for the head of the page.
                    found.keySet().retainAll(missed);
                    missed.removeAll(found.keySet());
                    return found.values().stream()
                            .flatMap(path -> Stream.of(scan(role, path, desk), scan(role, path, phone)));
                })
                .toList();
        var all = dynamicTest(
                "every page was found by following links",
                () -> assertThat(missed)
                        .as("pages to which no link leads; link them, or say in NOT_LINKED why not")
                        .isEmpty());
        return Stream.concat(scans.stream(), Stream.of(all));
    }

    private static DynamicTest scan(String role, String path, Visit visit) {
        String who = role.isEmpty() ? "anybody" : role;
        return dynamicTest(
                "%s %s %d px".formatted(path, who, visit.width()),
                () -> visit.open(path).scan());
    }
}
