package org.yukidoke.plan.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.plan.Lines;
import org.yukidoke.plan.Name;

/**
 * Everything a catalogue says: each text and each citation with the way that leads to it. Found by walking the records,
 * so that what is added to the model is checked as well.
 */
record Said(List<Text> texts, List<Citation> citations) {

    /** A Japanese text; {@code own} when it is our words, not a name, a label or a figure as printed. */
    record Text(String where, String text, boolean own) {}

    record Citation(String where, Lines lines) {}

    /** Components that hold our own words; everything else is as printed. */
    private static final Set<String> OWN = Set.of(
            "title",
            "gist",
            "notes",
            "note",
            "basis",
            "why",
            "method",
            "boundary",
            "steps",
            "trigger",
            "outcome",
            "notEstimated",
            "cautions",
            "definition",
            "changes");

    static Said by(Record item) {
        var said = new Said(new ArrayList<>(), new ArrayList<>());
        said.walk(item.getClass().getSimpleName(), "", item);
        return said;
    }

    private void walk(String where, String component, @Nullable Object value) {
        switch (value) {
            case Lines lines -> citations.add(new Citation(where, lines));
            case Name name -> texts.add(new Text(where, name.ja(), OWN.contains(component)));
            case String text when !component.equals("en") -> texts.add(new Text(where, text, isOwn(where, component)));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    walk(where + "[" + i + "]", component, list.get(i));
                }
            }
            case Record item -> {
                for (RecordComponent part : item.getClass().getRecordComponents()) {
                    walk(where + "." + part.getName(), part.getName(), read(item, part));
                }
            }
            case null, default -> {}
        }
    }

    // A KPI's text is its wording as printed; an observation's is ours.
    private static boolean isOwn(String where, String component) {
        return OWN.contains(component) || (component.equals("text") && where.contains(".observations["));
    }

    private static @Nullable Object read(Record item, RecordComponent part) {
        try {
            var accessor = Objects.requireNonNull(part.getAccessor());
            accessor.setAccessible(true);
            return accessor.invoke(item);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
