package org.yukidoke.event.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** What stands now where somebody typed something else. */
final class EventStands {

    private static final Map<String, String> FIELDS = fields();

    private EventStands() {}

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        for (String field :
                List.of("title", "kana", "summary", "summary_plain", "summary_en", "for_whom", "cost_words")) {
            fields.put(field, "event.field." + field);
        }
        fields.put("holds", "event.part.holds");
        fields.put("holds_too", "event.part.holds_too");
        fields.put("backs", "event.part.backs");
        fields.put("ageFrom", "event.field.age_from");
        fields.put("ageTo", "event.field.age_to");
        fields.put("apply", "event.field.apply");
        fields.put("applyUntil", "event.field.apply_until");
        fields.put("url", "event.field.url");
        fields.put("hours", "event.field.hours");
        fields.put("certificate", "event.field.certificate");
        return Map.copyOf(fields);
    }

    /** @param sessions in words */
    static List<EventEditView.Stands> of(Typed now, Typed typed, List<String> sessions, Texts t) {
        var found = new ArrayList<EventEditView.Stands>();
        FIELDS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(field -> {
            String standing = now.value(field.getKey());
            if (!standing.strip().equals(typed.value(field.getKey()).strip())) {
                found.add(new EventEditView.Stands(
                        t.of(field.getValue()), standing.isEmpty() ? t.of("event.unknown") : standing));
            }
        });
        sessions.forEach(session -> found.add(new EventEditView.Stands(t.of("event.times"), session)));
        return List.copyOf(found);
    }
}
