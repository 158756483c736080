package org.yukidoke.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** The description of the open interface for people, with answers as they are now. */
@Controller
final class DevelopersPage {

    private final Pages pages;
    private final Languages languages;
    private final OpenInterface everything;

    DevelopersPage(Pages pages, Languages languages, OpenInterface everything) {
        this.pages = pages;
        this.languages = languages;
        this.everything = everything;
    }

    @GetMapping(DevelopersEntry.PATH)
    View show(HttpServletRequest request) {
        Texts t = languages.texts(request);
        Map<Class<?>, String> now = everything.examples();
        List<Route> routes = everything.routes();
        return pages.show(
                "api/developers",
                new DevelopersView(
                        List.of(new Crumb(t.of("api.home"), "/"), Crumb.here(t.of("api.title"))),
                        List.of(t.of("api.rules").split("(?<=。)|(?<=\\.) ")),
                        routes.stream().map(route -> address(route, t)).toList(),
                        parameters(routes, t),
                        everything.records().stream()
                                .map(type -> shape(type, t, now.getOrDefault(type, "")))
                                .toList(),
                        everything.codes().entrySet().stream()
                                .map(list -> codes(list.getKey(), list.getValue(), t))
                                .toList()));
    }

    private static DevelopersView.Address address(Route route, Texts t) {
        return new DevelopersView.Address(
                method(route),
                route.path(),
                Words.route(t, route),
                switch (route.answer()) {
                    case Route.Answer.One(Class<?> type) -> Field.title(type);
                    case Route.Answer.Part(Class<?> type) -> Field.title(type);
                    case Route.Answer.Csv() -> "";
                    case Route.Answer.Bytes(String mediaType) -> "";
                },
                route.parameters().stream()
                        .map(parameter -> parameter(parameter.name(), List.of(), t))
                        .toList());
    }

    private static String method(Route route) {
        return switch (route.call()) {
            case Route.Call.Get get -> "GET";
            case Route.Call.GetKnown get -> "GET";
            case Route.Call.Post post -> "POST";
        };
    }

    /** Every parameter once, with all that may be asked for at one address or another. */
    private static List<DevelopersView.Parameter> parameters(List<Route> routes, Texts t) {
        var values = new LinkedHashMap<String, Set<String>>();
        routes.stream()
                .flatMap(route -> route.parameters().stream())
                .forEach(parameter -> values.computeIfAbsent(parameter.name(), fresh -> new LinkedHashSet<>())
                        .addAll(parameter.values()));
        return values.entrySet().stream()
                .map(parameter -> parameter(parameter.getKey(), List.copyOf(parameter.getValue()), t))
                .toList();
    }

    private static DevelopersView.Parameter parameter(String name, List<String> values, Texts t) {
        return new DevelopersView.Parameter(name, t.of("api.parameter." + name), values);
    }

    private static DevelopersView.Shape shape(Class<?> type, Texts t, String example) {
        return new DevelopersView.Shape(
                Field.title(type),
                Words.type(t, type),
                Field.of(type).stream().map(field -> row(field, t)).toList(),
                example);
    }

    private static DevelopersView.Row row(Field field, Texts t) {
        Class<?> one = field.single();
        String name = one.isRecord() ? Field.title(one) : one.isEnum() ? Code.list(one) : Schemas.type(one);
        String type = field.isList() ? t.of("api.word.list", name) : field.isMap() ? t.of("api.word.map", name) : name;
        return new DevelopersView.Row(
                field.name(),
                field.isOptional() ? t.of("api.word.null", type) : type,
                one.isRecord() || one.isEnum() ? name : "",
                Words.field(t, field.words()),
                unit(field, t),
                Words.code(t, field.origin()));
    }

    private static String unit(Field field, Texts t) {
        String unit = field.unit();
        return unit.isEmpty() || unit.startsWith("<") ? unit.replaceAll("[<>]", "") : t.of("api.unit." + unit);
    }

    private static DevelopersView.Codes codes(String name, Class<?> type, Texts t) {
        return new DevelopersView.Codes(
                name,
                List.of((Enum<?>[]) type.getEnumConstants()).stream()
                        .map(value -> new DevelopersView.Code(Code.of(value), Words.code(t, value)))
                        .toList());
    }
}
