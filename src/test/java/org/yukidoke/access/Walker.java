package org.yukidoke.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every address the program answers, with somebody's ids in every place an id can stand, and looks for their words. */
public final class Walker {

    private final MockMvcTester browser;
    private final Staff staff;
    private final RequestMappingHandlerMapping mappings;
    private final Map<String, String> leaks = new TreeMap<>();
    private final Set<String> walked = new TreeSet<>();
    private int asked;

    public Walker(MockMvcTester browser, Staff staff, RequestMappingHandlerMapping mappings) {
        this.browser = browser;
        this.staff = staff;
        this.mappings = mappings;
    }

    /**
     * Who is looked for.
     *
     * @param address makes the address of a pattern, with ids of theirs in it
     * @param fields what is sent along with every question
     * @param words that no answer may hold
     * @param also whether an answer tells something in another way
     */
    public record Sought(
            UnaryOperator<String> address, Map<String, String> fields, List<String> words, Predicate<Heard> also) {
        public Sought {
            fields = Map.copyOf(fields);
            words = List.copyOf(words);
        }
    }

    /** An answer: its text, its headers and what failed. */
    public record Heard(RequestMethod method, String pattern, int status, String text) {}

    /** Asks, as an account, every address that passes; what was found stands in {@link #leaks}. */
    public void walk(String who, Account account, Sought sought, BiPredicate<RequestMethod, String> which) {
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> methods(mapping)
                        .forEach(method -> mapping.getPatternValues().stream()
                                .filter(path -> which.test(method, path))
                                .forEach(path -> ask(who, account, sought, method, path))));
    }

    private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
    }

    private void ask(String who, Account account, Sought sought, RequestMethod method, String pattern) {
        String path = sought.address().apply(pattern).replace("**", "x");
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method.name()), path)
                .with(Staff.as(staff.get(account)))
                .param("account", account.id().toString());
        for (var field : sought.fields().entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        if (method != RequestMethod.GET) {
            request = request.with(Staff.form());
        }
        MvcTestResult result = browser.perform(request);
        var heard = new Heard(method, pattern, result.getResponse().getStatus(), answer(result));
        asked++;
        walked.add(method + " " + pattern);
        sought.words().stream()
                .filter(heard.text()::contains)
                .forEach(secret -> leaks.put(who + " " + method + " " + pattern, secret));
        if (sought.also().test(heard)) {
            leaks.put(who + " " + method + " " + pattern, "something else");
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

    /** What was found: who asked which address, and a word that stood there. */
    public Map<String, String> leaks() {
        return Map.copyOf(leaks);
    }

    /** Methods and patterns that were asked. */
    public Set<String> walked() {
        return Set.copyOf(walked);
    }

    /** How many questions were asked. */
    public int asked() {
        return asked;
    }
}
