package org.yukidoke.access;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.yukidoke.access.PublicPages.Place;

/** What all modules together say may be asked by anybody. */
@Component
final class PublicPaths {

    private final ObjectProvider<PublicPages> modules;

    PublicPaths(ObjectProvider<PublicPages> modules) {
        this.modules = modules;
    }

    /** Path patterns of what anybody may read at these places. */
    String[] read(Place... places) {
        return patterns(PublicPages::patterns, places).toArray(String[]::new);
    }

    /** Whether somebody reads what is answered at these places. */
    RequestMatcher pages(Place... places) {
        return anyOf(patterns(PublicPages::patterns, places), HttpMethod.GET, HttpMethod.HEAD);
    }

    /** Whether somebody sends a form that anybody may send at these places. */
    RequestMatcher forms(Place... places) {
        return anyOf(patterns(PublicPages::forms, places), HttpMethod.POST);
    }

    private Stream<String> patterns(Function<PublicPages, List<String>> which, Place... places) {
        return modules.stream()
                .filter(pages -> List.of(places).contains(pages.place()))
                .flatMap(pages -> which.apply(pages).stream());
    }

    private static RequestMatcher anyOf(Stream<String> patterns, HttpMethod... methods) {
        var all = patterns.flatMap(pattern ->
                        Arrays.stream(methods).map(method -> PathPatternRequestMatcher.pathPattern(method, pattern)))
                .toList();
        return request -> all.stream().anyMatch(one -> one.matches(request));
    }
}
