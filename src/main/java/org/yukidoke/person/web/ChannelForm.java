package org.yukidoke.person.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.person.Channel;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Texts;

/** The fields of a way to reach somebody. */
final class ChannelForm {

    private static final int LAST = 9;

    private ChannelForm() {}

    static Optional<Channel.Way> read(Form form) {
        Optional<Channel.Kind> kind = form.choice("channel", Channel.Kind::find);
        String value = form.needed("value", Form.LINE);
        String note = form.text("channel-note", Form.LINE);
        int preference = form.number("preference", 1, LAST, 1);
        Channel.Quiet quiet = quiet(form);
        boolean discreet = form.has("discreet");
        return kind.filter(known -> form.good())
                .map(known -> new Channel.Way(known, value, note, preference, quiet, discreet));
    }

    private static Channel.@Nullable Quiet quiet(Form form) {
        Optional<LocalTime> from = time(form, "quiet-from");
        Optional<LocalTime> to = time(form, "quiet-to");
        if (from.isPresent() != to.isPresent()) {
            form.fault("quiet-from", "personpage.fault.quiet");
        }
        return from.isPresent() && to.isPresent() ? new Channel.Quiet(from.get(), to.get()) : null;
    }

    private static Optional<LocalTime> time(Form form, String field) {
        String text = form.text(field, Form.LINE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
        } catch (DateTimeException none) {
            form.fault(field, "personpage.fault.time");
            return Optional.empty();
        }
    }

    static List<Choice> kinds(Texts t) {
        return Stream.of(Channel.Kind.values())
                .map(kind -> new Choice(kind.key(), t.of(kind.text())))
                .toList();
    }

    static Map<String, String> values(Channel.Way way) {
        var values = new HashMap<String, String>();
        values.put("channel", way.kind().key());
        values.put("value", way.value());
        values.put("channel-note", way.note());
        values.put("preference", Integer.toString(way.preference()));
        Channel.Quiet quiet = way.quiet();
        if (quiet != null) {
            values.put("quiet-from", quiet.from().toString());
            values.put("quiet-to", quiet.to().toString());
        }
        if (way.discreet()) {
            values.put("discreet", "yes");
        }
        return values;
    }
}
