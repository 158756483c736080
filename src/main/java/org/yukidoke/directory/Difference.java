package org.yukidoke.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One field in which two contents differ.
 *
 * @param field as forms spell it, such as {@code summary.ja} or {@code contacts}; lists are one field
 * @param before as JSON; blank when there was nothing
 * @param after as JSON; blank when there is nothing
 */
public record Difference(String field, String before, String after) {

    /** The fields in which two contents of one kind differ, in their order. */
    public static List<Difference> between(Content before, Content after) {
        var found = new ArrayList<Difference>();
        walk("", ContentJson.tree(before), ContentJson.tree(after), found);
        return List.copyOf(found);
    }

    /**
     * A content that has taken some fields of another.
     *
     * @param fields as {@link #between} spells them
     */
    public static Content take(Content into, Content from, List<String> fields) {
        JsonNode tree = ContentJson.tree(into).deepCopy();
        JsonNode source = ContentJson.tree(from);
        for (String field : fields) {
            String pointer = "/" + field.replace('.', '/');
            int last = pointer.lastIndexOf('/');
            JsonNode parent = last == 0 ? tree : tree.at(pointer.substring(0, last));
            JsonNode value = source.at(pointer);
            if (parent instanceof ObjectNode object && !(value instanceof MissingNode)) {
                object.set(pointer.substring(last + 1), value);
            } else {
                throw new IllegalArgumentException("no such field: " + field);
            }
        }
        return ContentJson.read(into.kind(), tree);
    }

    private static void walk(String path, JsonNode before, JsonNode after, List<Difference> found) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof ObjectNode one && after instanceof ObjectNode other) {
            var names = new TreeSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            for (String name : names) {
                walk(path.isEmpty() ? name : path + "." + name, one.path(name), other.path(name), found);
            }
        } else {
            found.add(new Difference(path, text(before), text(after)));
        }
    }

    private static String text(JsonNode node) {
        boolean nothing = node.isMissingNode() || node.isNull() || (node.isContainer() && node.isEmpty());
        return nothing || (node.isString() && node.asString().isEmpty()) ? "" : node.toString();
    }
}
