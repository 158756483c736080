package org.yukidoke.api;

import java.util.ArrayList;
import java.util.List;

/**
 * An address of the open interface, how it is asked and what it answers.
 *
 * @param about key of the texts that say what it is for, the type's words filled in
 */
public record Route(String path, Call call, String about, Answer answer, List<Parameter> parameters) {

    /** Where the open interface lives. */
    public static final String BASE = "/api/v1";

    /** By which a program names a message, so that sending it again does nothing twice. */
    public static final String KEY = "Idempotency-Key";

    /** Tells whether a message was taken before, and this is the answer of then. */
    public static final String AGAIN = "Idempotency-Replayed";

    public Route {
        parameters = List.copyOf(parameters);
    }

    /** How it is asked. */
    public sealed interface Call {

        /** Name by which programs generated from the description call it. */
        String operation();

        /** Reading. */
        record Get(String operation) implements Call {}

        /** Reading, where somebody known by a token sees more than everybody does. */
        record GetKnown(String operation) implements Call {}

        /** Sending such a record, known by a token. */
        record Post(String operation, Class<?> body) implements Call {}
    }

    /** What comes back. */
    public sealed interface Answer {
        /** One record. */
        record One(Class<?> type) implements Answer {}

        /** A part of a list of records. */
        record Part(Class<?> type) implements Answer {}

        /** A table. */
        record Csv() implements Answer {}

        /** A file of another kind. */
        record Bytes(String mediaType) implements Answer {}
    }

    /** Where a parameter stands. */
    public enum Place {
        PATH,
        QUERY,
        HEADER
    }

    /**
     * A parameter.
     *
     * @param values what may be asked for; empty when that is not a short list
     */
    public record Parameter(String name, Place place, List<String> values) {
        public Parameter {
            values = List.copyOf(values);
        }

        public static Parameter path(String name, List<String> values) {
            return new Parameter(name, Place.PATH, values);
        }

        public static Parameter query(String name, List<String> values) {
            return new Parameter(name, Place.QUERY, values);
        }

        /** A header that must be sent. */
        public static Parameter header(String name) {
            return new Parameter(name, Place.HEADER, List.of());
        }

        /** These parameters, and those by which every list is read in parts. */
        public static List<Parameter> paging(List<Parameter> first) {
            var parameters = new ArrayList<>(first);
            parameters.add(query(Asked.LIMIT, List.of()));
            parameters.add(query(Asked.CURSOR, List.of()));
            return parameters;
        }
    }

    /** What a record is called outside: {@code Measure} for {@code MeasureJson}. */
    public static String title(Class<?> record) {
        return Field.title(record);
    }

    /** A table, and beside it the characters that an encoding could not hold. */
    public static List<Route> table(String path, String name, List<Parameter> parameters) {
        return table(path, new Call.Get("get" + name), new Call.Get("list" + name + "Unencodable"), parameters);
    }

    /** As above, where somebody known by a token sees more than everybody does. */
    public static List<Route> tableKnown(String path, String name, List<Parameter> parameters) {
        return table(
                path, new Call.GetKnown("get" + name), new Call.GetKnown("list" + name + "Unencodable"), parameters);
    }

    private static List<Route> table(String path, Call file, Call lost, List<Parameter> parameters) {
        var asked = new ArrayList<>(parameters);
        asked.add(Parameter.query(TableAnswers.ENCODING, Encoding.codes()));
        return List.of(
                new Route(path, file, "table", new Answer.Csv(), asked),
                new Route(
                        path + TableAnswers.LOST,
                        lost,
                        "unencodable",
                        new Answer.Part(Encoding.LostJson.class),
                        asked));
    }
}
