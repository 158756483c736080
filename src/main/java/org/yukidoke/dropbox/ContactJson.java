package org.yukidoke.dropbox;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.yukidoke.dropbox.ContactRequest.Wishes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A request as the text that is sealed. */
final class ContactJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    // The length of what is sealed shows; in steps it says little.
    private static final int STEP = 1024;

    private ContactJson() {}

    /** What only the body may read; which body, and whether it may pass it on, the table has to know. */
    static String write(ContactRequest request) {
        var fields = new TreeMap<String, String>();
        fields.put("sender", request.sender().key());
        fields.put("name", request.name());
        fields.put("channel", request.reach().kind().key());
        fields.put("address", request.reach().address());
        fields.put("when", request.wishes().when());
        fields.put("avoid", request.wishes().avoid());
        fields.put("municipality", request.wishes().municipality());
        fields.put("message", request.wishes().message());
        String text = JSON.writeValueAsString(fields);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return text + " ".repeat(Math.floorMod(-bytes, STEP));
    }

    static ContactRequest read(String text, Request request) {
        JsonNode fields = JSON.readTree(text);
        return new ContactRequest(
                request.body(),
                Sender.find(value(fields, "sender")).orElse(Sender.SELF),
                value(fields, "name"),
                new Reach(Reach.Kind.find(value(fields, "channel")).orElse(Reach.Kind.VISIT), value(fields, "address")),
                new Wishes(
                        value(fields, "when"),
                        value(fields, "avoid"),
                        value(fields, "municipality"),
                        value(fields, "message")),
                request.mayPass());
    }

    private static String value(JsonNode fields, String name) {
        return fields.path(name).asString("");
    }
}
