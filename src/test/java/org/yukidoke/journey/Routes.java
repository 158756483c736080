package org.yukidoke.journey;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses of pages the application answers, and how to find one of each by following links. */
record Routes(List<PathPattern> patterns) {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)[^\"]*\"");
    private static final Pattern NO_PAGE =
            Pattern.compile("/(assets|api|error|openapi)\\b.*|.*\\.(xlsx|docx|pdf|csv|json|jsonld|ics)");
    private static final List<String> DOORS = List.of("/", "/sign-in", "/style", "/plans", "/desk", "/sign-out");

    /** Enough of one kind to meet every link that only some of them have. */
    private static final int OF_A_KIND = 6;

    static Routes of(RequestMappingHandlerMapping mapping) {
        return new Routes(mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.yukidoke."))
                .map(Map.Entry::getKey)
                .filter(Routes::isRead)
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Collection::stream)
                .filter(pattern -> !NO_PAGE.matcher(pattern).matches())
                .sorted()
                .map(new PathPatternParser()::parse)
                .toList());
    }

    private static boolean isRead(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    List<String> pages() {
        return patterns.stream().map(PathPattern::getPatternString).toList();
    }

    /** The first address found of every page this visitor may see, by pattern. */
    Map<String, String> walk(Visit visit) {
        var found = new TreeMap<String, String>();
        var asked = new TreeMap<String, Integer>();
        var seen = new HashSet<String>(DOORS);
        var next = new ArrayDeque<>(DOORS);
        while (!next.isEmpty()) {
            String path = next.remove();
            String pattern = pattern(path).orElse("");
            if (pattern.isEmpty() || asked.merge(pattern, 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            APIResponse answer = visit.ask(path);
            boolean page = answer.headers().getOrDefault("content-type", "").startsWith("text/html");
            if (answer.status() != 200 || !page || !answer.url().endsWith(path)) {
                continue;
            }
            found.putIfAbsent(pattern, path);
            LINK.matcher(answer.text())
                    .results()
                    .map(link -> link.group(1))
                    .filter(seen::add)
                    .forEach(next::add);
        }
        return found;
    }

    private Optional<String> pattern(String path) {
        var parts = PathContainer.parsePath(path);
        return patterns.stream()
                .filter(pattern -> pattern.matches(parts))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString);
    }
}
