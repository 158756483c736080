package org.yukidoke.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A form sent too late, waiting for its writer.
 *
 * @param address path and query it was sent to
 * @param fields what was typed, by field, in the order of the form
 * @param files names of fields that held files; the files themselves are not kept
 */
public record KeptForm(UUID id, Instant at, String address, Map<String, List<String>> fields, List<String> files) {

    public KeptForm {
        var copy = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
        files = List.copyOf(files);
    }

    /** The content as it is sealed: nothing in it is read by anything but {@link #read}. */
    record Content(String address, List<Field> fields, List<String> files) {

        record Field(String name, List<String> values) {}
    }

    Content content() {
        var list = new ArrayList<Content.Field>();
        fields.forEach((name, values) -> list.add(new Content.Field(name, values)));
        return new Content(address, list, files);
    }

    static KeptForm read(UUID id, Instant at, Content content) {
        var fields = new LinkedHashMap<String, List<String>>();
        content.fields().forEach(field -> fields.put(field.name(), field.values()));
        return new KeptForm(id, at, content.address(), fields, content.files());
    }
}
