package org.yukidoke.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.access.Walker;
import org.yukidoke.person.Birth;
import org.yukidoke.person.Channel;
import org.yukidoke.person.Consents;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Intake;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.PersonName;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/**
 * Walks every address the program answers, as everybody who should see nothing of somebody, with that person's ids in
 * every place an id can stand: no answer may hold a word of theirs, in its text, its headers or its errors.
 */
@PageTest(laidOut = {Councils.class, People.class})
class WalkIT {

    private static final Set<Part> WHO = EnumSet.of(Part.IDENTITY, Part.GENERAL);

    /** Words that stand nowhere but in the file of one victim. */
    private static List<String> words(int number) {
        return List.of(
                "天乃川" + number,
                "星彦" + number,
                "アマノガワ" + number,
                "090-7777-888" + number,
                "織姫に会いたい" + number,
                "夜だけ電話" + number);
    }

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Staff staff;

    @Autowired
    private Intake intake;

    @Autowired
    private Consents consents;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, Victim> victims = new LinkedHashMap<>();

    private record Victim(UUID id, String reference, UUID line, UUID share, List<String> words) {}

    @BeforeEach
    void victims() {
        Scope keeper = people.counsellor(People.CENTRE);
        victims.put("never shared", victim(keeper, 1));
        Victim withdrawn = victim(keeper, 2);
        People.Consented consented = people.share(keeper, withdrawn.id(), WHO, People.CITY);
        consents.withdraw(keeper, withdrawn.id(), consented.line(), People.spoken());
        victims.put(
                "withdrawn",
                new Victim(
                        withdrawn.id(), withdrawn.reference(), consented.line(), consented.share(), withdrawn.words()));
        Victim restricted = victim(keeper, 3);
        restrictions.restrict(keeper, restricted.id());
        victims.put("restricted", restricted);
    }

    private Victim victim(Scope keeper, int number) {
        List<String> words = words(number);
        var opened = intake.register(
                keeper,
                new Intake.Newcomer(
                        FileKind.PERSON,
                        new Identity(
                                new PersonName(words.get(0), words.get(1), words.get(2), "", ""),
                                new Birth.Unknown(),
                                "銀河市"),
                        List.of(new Channel.Way(Channel.Kind.PHONE, words.get(3), words.get(5), 1, null, false)),
                        words.get(4)));
        return new Victim(opened.id(), opened.reference().text(), opened.id(), opened.id(), words);
    }

    private Map<String, Account> outsiders() {
        return Map.of(
                "another body", account(Role.COUNSELLOR, People.OFFICE),
                "the recipient of before", account(Role.COUNSELLOR, People.CITY),
                "the secretariat", account(Role.SECRETARIAT, People.CENTRE),
                "a member", account(Role.MEMBER, People.CENTRE),
                "a viewer", account(Role.VIEWER, People.CENTRE),
                "an auditor", account(Role.AUDITOR, People.CENTRE),
                "an administrator", account(Role.ADMINISTRATOR, ""));
    }

    private Account account(Role role, String body) {
        return staff.with(Set.of(Grant.everywhere(role)), body);
    }

    @Test
    void noAddressTellsAnOutsiderAnything() {
        Walker walker = walker();
        outsiders()
                .forEach((who, account) ->
                        victims.forEach((what, victim) -> walk(walker, who + ", " + what, account, victim)));
        walk(walker, "a colleague, restricted", account(Role.COUNSELLOR, People.CENTRE), victim("restricted"));

        assertThat(walker.leaks()).isEmpty();
        assertThat(walker.asked()).isGreaterThan(1500);
        assertThat(walker.walked())
                .anyMatch(path -> path.startsWith("GET /persons"))
                .anyMatch(path -> path.startsWith("POST /persons"));
    }

    @Test
    void theSameWalkFindsTheWordsOfWhoeverKeepsTheFile() {
        Walker walker = walker();
        walk(walker, "a colleague", account(Role.COUNSELLOR, People.CENTRE), victim("never shared"));

        assertThat(walker.leaks()).isNotEmpty();
    }

    private Walker walker() {
        return new Walker(browser, staff, mappings);
    }

    private Victim victim(String name) {
        return Objects.requireNonNull(victims.get(name));
    }

    private static void walk(Walker walker, String who, Account account, Victim victim) {
        walker.walk(
                who,
                account,
                sought(victim),
                (method, path) ->
                        (method == RequestMethod.GET || path.startsWith("/persons") || path.startsWith("/leaks"))
                                // Breaking the glass is the one way a colleague has, and it is reported; see WallIT.
                                && (method == RequestMethod.GET || !path.equals("/persons/glass")));
    }

    private static Walker.Sought sought(Victim victim) {
        return new Walker.Sought(
                pattern -> pattern.replaceAll("\\{[*]?(plan|key|platform)[^}]*}", "saitama-r7")
                        .replaceAll("\\{share[^}]*}", victim.share().toString())
                        .replaceAll("\\{(line|consent)[^}]*}", victim.line().toString())
                        .replaceAll("\\{reference[^}]*}", victim.reference())
                        .replaceAll("\\{[^}]*}", victim.id().toString()),
                Map.of(
                        "person", victim.id().toString(),
                        "other", victim.id().toString(),
                        "q", victim.reference(),
                        "typed", victim.reference(),
                        "search", victim.reference(),
                        "reference", victim.reference(),
                        "version", "1",
                        "reason", "other",
                        "note", "x"),
                victim.words(),
                heard -> heard.pattern().startsWith("/persons")
                        && heard.pattern().contains("{")
                        && heard.status() == 200
                        && heard.method() == RequestMethod.GET
                        && heard.text().contains(victim.reference()));
    }
}
