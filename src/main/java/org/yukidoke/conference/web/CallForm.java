package org.yukidoke.conference.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.conference.Meeting;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The fields that say when and where a conference is, and what everybody called reads of it. */
final class CallForm {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private CallForm() {}

    /** What was typed; empty where something is wrong, which the form says then. */
    static Optional<Meeting.Call> read(Form form) {
        String name = form.needed("name", Form.LINE);
        String place = form.text("place", Form.LINE);
        Optional<LocalDate> held = form.neededDay("held");
        LocalTime begins = time(form);
        Optional<LocalDate> expires = form.neededDay("expires");
        return form.good() && held.isPresent() && expires.isPresent()
                ? Optional.of(new Meeting.Call(name, place, held.get(), begins, expires.get()))
                : Optional.empty();
    }

    private static @Nullable LocalTime time(Form form) {
        String typed = form.text("begins", Form.LINE).replace('：', ':');
        try {
            return typed.isEmpty() ? null : LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
        } catch (DateTimeException none) {
            form.fault("begins", "conference.fault.time");
            return null;
        }
    }

    /** The fields as they stand. */
    static Typed filled(Meeting.Call call) {
        LocalTime begins = call.begins();
        return Typed.known(Map.of(
                "name", call.name(),
                "place", call.place(),
                "held", call.heldOn().toString(),
                "begins", begins == null ? "" : begins.toString(),
                "expires", call.expiresOn().toString()));
    }

    /** The day, and the hour where somebody said one. */
    static String when(Meeting.Call call, Texts t) {
        String day = Moments.day(call.heldOn(), t);
        LocalTime begins = call.begins();
        return begins == null ? day : t.of("conference.when", day, HOUR.format(begins));
    }

    /** What everybody called may know. */
    static List<MeetingView.Fact> facts(Meeting.Call call, Texts t) {
        var facts = new ArrayList<MeetingView.Fact>();
        facts.add(new MeetingView.Fact(t.of("conference.day"), when(call, t)));
        if (!call.place().isEmpty()) {
            facts.add(new MeetingView.Fact(t.of("conference.place"), call.place()));
        }
        facts.add(new MeetingView.Fact(t.of("conference.expires"), Moments.day(call.expiresOn(), t)));
        return facts;
    }
}
