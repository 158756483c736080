package org.yukidoke.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
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
@PageTest
@Import({Councils.class, Staff.class, People.class})
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
    private final Map<String, String> leaks = new TreeMap<>();
    private final Set<String> walked = new TreeSet<>();
    private int asked;

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
        outsiders()
                .forEach((who, account) -> victims.forEach((what, victim) -> walk(who + ", " + what, account, victim)));
        walk("a colleague, restricted", account(Role.COUNSELLOR, People.CENTRE), victim("restricted"));

        assertThat(leaks).isEmpty();
        assertThat(asked).isGreaterThan(1500);
        assertThat(walked)
                .anyMatch(path -> path.startsWith("GET /persons"))
                .anyMatch(path -> path.startsWith("POST /persons"));
    }

    @Test
    void theSameWalkFindsTheWordsOfWhoeverKeepsTheFile() {
        walk("a colleague", account(Role.COUNSELLOR, People.CENTRE), victim("never shared"));

        assertThat(leaks).isNotEmpty();
    }

    private Victim victim(String name) {
        return Objects.requireNonNull(victims.get(name));
    }

    private void walk(String who, Account account, Victim victim) {
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> methods(mapping)
                        .forEach(method -> paths(mapping)
                                .filter(path -> method == RequestMethod.GET
                                        || path.startsWith("/persons")
                                        || path.startsWith("/leaks"))
                                // Breaking the glass is the one way a colleague has, and it is reported; see WallIT.
                                .filter(path -> method == RequestMethod.GET || !path.equals("/persons/glass"))
                                .forEach(path -> ask(who, account, victim, method, path))));
    }

    private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
    }

    private static Stream<String> paths(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream();
    }

    private void ask(String who, Account account, Victim victim, RequestMethod method, String pattern) {
        String path = pattern.replaceAll("\\{[*]?(plan|key|platform)[^}]*}", "saitama-r7")
                .replaceAll("\\{share[^}]*}", victim.share().toString())
                .replaceAll("\\{(line|consent)[^}]*}", victim.line().toString())
                .replaceAll("\\{reference[^}]*}", victim.reference())
                .replaceAll("\\{[^}]*}", victim.id().toString())
                .replace("**", "x");
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method.name()), path)
                .with(Staff.as(staff.get(account)))
                .param("person", victim.id().toString())
                .param("other", victim.id().toString())
                .param("q", victim.reference())
                .param("typed", victim.reference())
                .param("search", victim.reference())
                .param("reference", victim.reference())
                .param("version", "1")
                .param("reason", "other")
                .param("note", "x")
                .param("account", account.id().toString());
        if (method != RequestMethod.GET) {
            request = request.with(Staff.form());
        }
        MvcTestResult result = browser.perform(request);
        asked++;
        walked.add(method + " " + pattern);
        String answer = answer(result);
        victim.words().stream()
                .filter(answer::contains)
                .forEach(secret -> leaks.put(who + " " + method + " " + pattern, secret));
        if (pattern.startsWith("/persons")
                && pattern.contains("{")
                && result.getResponse().getStatus() == 200
                && method == RequestMethod.GET
                && answer.contains(victim.reference())) {
            leaks.put(who + " " + method + " " + pattern, "the reference");
        }
    }

    private static String answer(MvcTestResult result) {
        var response = result.getResponse();
        String headers = response.getHeaderNames().stream()
                .map(name -> name + ": " + response.getHeaders(name))
                .collect(Collectors.joining("\n"));
        String failure = result.getUnresolvedException() == null
                ? ""
                : result.getUnresolvedException().toString();
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8) + "\n" + headers + "\n" + failure;
    }
}
