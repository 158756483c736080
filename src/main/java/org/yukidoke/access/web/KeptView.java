package org.yukidoke.access.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yukidoke.access.KeptForm;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Forms sent too late. */
public record KeptView(List<Form> forms) {

    public KeptView {
        forms = List.copyOf(forms);
    }

    /**
     * One form.
     *
     * @param address where it goes, without its query
     * @param kind how it is packed when it held files
     * @param files fields whose files must be chosen again
     */
    public record Form(UUID id, String at, String address, String kind, List<Field> fields, List<String> files) {
        public Form {
            fields = List.copyOf(fields);
            files = List.copyOf(files);
        }
    }

    /** A field and what was typed into it. */
    public record Field(String name, String value) {}

    static KeptView of(List<KeptForm> kept, Texts t) {
        return new KeptView(kept.stream().map(form -> form(form, t)).toList());
    }

    private static Form form(KeptForm form, Texts t) {
        List<Field> fields = form.fields().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
        return new Form(
                form.id(),
                Moments.words(form.at(), t),
                Stream.of(form.address().split("\\?")).findFirst().orElse(""),
                form.files().isEmpty() ? "application/x-www-form-urlencoded" : "multipart/form-data",
                fields,
                form.files());
    }
}
