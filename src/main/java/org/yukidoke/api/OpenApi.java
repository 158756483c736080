package org.yukidoke.api;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the open interface as OpenAPI 3.1, from the same routes and records the answers are made of. */
@RestController
final class OpenApi {

    static final String PATH = "/openapi.json";

    private static final String DESCRIPTION = "description";
    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";

    private final OpenInterface everything;
    private final Answers answers;
    private final Words words;

    OpenApi(OpenInterface everything, Answers answers, Words words) {
        this.everything = everything;
        this.answers = answers;
        this.words = words;
    }

    @GetMapping(PATH)
    ResponseEntity<?> describe() {
        return answers.json(document());
    }

    private Tree document() {
        var schemas = new Schemas(words);
        var paths = new Tree();
        boolean tokens = false;
        for (Route route : everything.routes()) {
            ((Tree) paths.computeIfAbsent(route.path(), fresh -> new Tree()))
                    .put(method(route), operation(route, schemas));
            tokens |= !(route.call() instanceof Route.Call.Get);
        }
        var all = new Tree();
        all.putAll(schemas.all());
        all.put(PROBLEM, problem());
        return Tree.of("openapi", "3.1.0")
                .with("info", info())
                .with("servers", List.of(Tree.of("url", "/")))
                .with("paths", paths)
                .with(
                        "components",
                        tokens ? Tree.of("schemas", all).with("securitySchemes", schemes()) : Tree.of("schemas", all));
    }

    private static String method(Route route) {
        return route.call() instanceof Route.Call.Post ? "post" : "get";
    }

    private Tree schemes() {
        return Tree.of(
                TOKEN,
                Tree.of("type", "http").with("scheme", "bearer").with(DESCRIPTION, words.both("api.security.token")));
    }

    private Tree info() {
        return Tree.of("title", words.both("api.title"))
                .with("version", "1")
                .with("summary", words.both("api.lead"))
                .with(DESCRIPTION, words.both("api.rules"));
    }

    private Tree operation(Route route, Schemas schemas) {
        Tree operation = Tree.of("operationId", route.call().operation())
                .with("summary", words.route(route))
                .with(
                        "parameters",
                        route.parameters().stream().map(this::parameter).toList());
        return switch (route.call()) {
            case Route.Call.Get(String name) -> operation.with("responses", read(route, schemas));
            case Route.Call.GetKnown(String name) ->
                operation
                        .with("security", List.of(Tree.of(TOKEN, List.of()), new Tree()))
                        .with("responses", read(route, schemas));
            case Route.Call.Post(String name, Class<?> body) ->
                operation
                        .with("security", List.of(Tree.of(TOKEN, List.of())))
                        .with("requestBody", Tree.of("required", true).with("content", json(schemas.ofSent(body))))
                        .with("responses", sent(route, schemas));
        };
    }

    private Tree read(Route route, Schemas schemas) {
        return Tree.of("200", answer(route.answer(), schemas))
                .with("304", Tree.of(DESCRIPTION, words.both("api.answer.304")))
                .with("400", failure("api.answer.400"))
                .with("401", failure("api.answer.401"))
                .with("404", failure("api.answer.404"))
                .with("429", failure("api.answer.429"));
    }

    private Tree sent(Route route, Schemas schemas) {
        Tree responses = Tree.of(
                "201",
                Tree.of(DESCRIPTION, words.both("api.answer.201"))
                        .with("headers", Tree.of(Route.AGAIN, header("boolean", "api.header.again")))
                        .with("content", content(route.answer(), schemas)));
        List.of("400", "401", "403", "404", "409", "413", "415", "422", "429")
                .forEach(status -> responses.put(status, failure("api.answer." + status)));
        return responses;
    }

    private Tree parameter(Route.Parameter parameter) {
        return Tree.of("name", parameter.name())
                .with("in", Code.of(parameter.place()))
                .with("required", parameter.place() != Route.Place.QUERY)
                .with(DESCRIPTION, words.both("api.parameter." + parameter.name()))
                .with("schema", schema(parameter));
    }

    private static Tree schema(Route.Parameter parameter) {
        if (parameter.name().equals(Asked.LIMIT)) {
            return Tree.of("type", "integer")
                    .with("minimum", 1)
                    .with("maximum", Asked.MOST)
                    .with("default", Asked.USUAL);
        }
        Tree schema = Tree.of("type", "string");
        return parameter.values().isEmpty() ? schema : schema.with("enum", parameter.values());
    }

    private Tree answer(Route.Answer answer, Schemas schemas) {
        return Tree.of(DESCRIPTION, words.both("api.answer.200"))
                .with("headers", headers(answer))
                .with("content", content(answer, schemas));
    }

    private static Tree content(Route.Answer answer, Schemas schemas) {
        return switch (answer) {
            case Route.Answer.One one -> json(schemas.of(one.type()));
            case Route.Answer.Part part -> json(schemas.listOf(part.type()));
            case Route.Answer.Csv csv -> Tree.of("text/csv", Tree.of("schema", Tree.of("type", "string")));
            case Route.Answer.Bytes(String type) -> Tree.of(type, Tree.of("schema", new Tree()));
        };
    }

    private static Tree json(Tree schema) {
        return Tree.of("application/json", Tree.of("schema", schema));
    }

    private Tree headers(Route.Answer answer) {
        Tree headers = Tree.of("ETag", header("string", "api.header.etag"))
                .with("Cache-Control", header("string", "api.header.cache"));
        return answer instanceof Route.Answer.Csv
                ? headers.with(TableAnswers.LOST_COUNT, header("integer", "api.header.unencodable"))
                : headers;
    }

    private Tree header(String type, String about) {
        return Tree.of("schema", Tree.of("type", type)).with(DESCRIPTION, words.both(about));
    }

    private Tree failure(String about) {
        Tree schema = Tree.of("$ref", "#/components/schemas/" + PROBLEM);
        return Tree.of(DESCRIPTION, words.both(about))
                .with("content", Tree.of("application/problem+json", Tree.of("schema", schema)));
    }

    /** RFC 9457, with our reference number and what is wrong by parameter. */
    private Tree problem() {
        var properties = new Tree();
        List<String> always = List.of("type", "title", "status", "detail", "instance", "requestId");
        always.forEach(name ->
                properties.put(name, told(name.equals("status") ? "integer" : "string", "api.problem." + name)));
        Tree error = Tree.of("type", "object")
                .with(
                        "properties",
                        Tree.of("field", told("string", "api.problem.field"))
                                .with("detail", told("string", "api.problem.fault")))
                .with("required", List.of("field", "detail"));
        properties.put("errors", told("array", "api.problem.errors").with("items", error));
        return Tree.of("type", "object").with("properties", properties).with("required", always);
    }

    private Tree told(String type, String about) {
        return Tree.of("type", type).with(DESCRIPTION, words.both(about));
    }
}
