package org.yukidoke.api;

import java.util.List;
import org.yukidoke.web.Crumb;

/**
 * What the page for developers shows.
 *
 * @param rules what holds for every answer, one sentence each
 */
public record DevelopersView(
        List<Crumb> crumbs,
        List<String> rules,
        List<Address> addresses,
        List<Parameter> parameters,
        List<Shape> shapes,
        List<Codes> codes) {

    public DevelopersView {
        crumbs = List.copyOf(crumbs);
        rules = List.copyOf(rules);
        addresses = List.copyOf(addresses);
        parameters = List.copyOf(parameters);
        shapes = List.copyOf(shapes);
        codes = List.copyOf(codes);
    }

    /**
     * An address.
     *
     * @param shape the record it answers; blank for a table
     */
    public record Address(String method, String path, String about, String shape, List<Parameter> parameters) {
        public Address {
            parameters = List.copyOf(parameters);
        }
    }

    /** A parameter; {@code values} is empty when any text may be asked for. */
    public record Parameter(String name, String about, List<String> values) {
        public Parameter {
            values = List.copyOf(values);
        }
    }

    /**
     * A record.
     *
     * @param example one as it is answered now; blank when none is answered by itself
     */
    public record Shape(String name, String about, List<Row> rows, String example) {
        public Shape {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A field.
     *
     * @param link anchor of the record or code list the type stands for; blank for a plain value
     */
    public record Row(String name, String type, String link, String about, String unit, String origin) {}

    /** A code list. */
    public record Codes(String name, List<Code> codes) {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /** A code and what it means. */
    public record Code(String code, String about) {}
}
