package org.yukidoke.casework.web.note;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Contacts;
import org.yukidoke.casework.note.Mover;
import org.yukidoke.casework.note.NoteTemplate;
import org.yukidoke.casework.note.Party;
import org.yukidoke.casework.note.Topic;
import org.yukidoke.casework.note.Way;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Form;
import org.yukidoke.web.Typed;

/** A record as it was typed, and records as something to type into. */
final class RecordForm {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int LONGEST = 20_000;

    private final Form form;
    private final Contacts contacts;

    RecordForm(HttpServletRequest request, Contacts contacts) {
        this.form = new Form(request);
        this.contacts = contacts;
    }

    /** What was typed; empty when something is wrong, which {@link #shown} then says. */
    Optional<Contact.Note> note() {
        Optional<Way> way = form.choice("way", Way::find);
        String text = form.needed("note", LONGEST);
        String who = form.text("who", Form.LINE);
        Optional<Instant> at = happened();
        Integer minutes = form.has("minutes") ? form.number("minutes", 0, 1440, 0) : null;
        boolean gentle = form.has("gentle");
        Contact.Next next = next(gentle);
        return form.good() && way.isPresent() && at.isPresent()
                ? Optional.of(new Contact.Note(
                        new Contact.Facts(
                                at.get(),
                                minutes,
                                way.get(),
                                form.ticked("topics", Topic::find),
                                form.ticked("parties", Party::find),
                                gentle),
                        text,
                        who,
                        next))
                : Optional.empty();
    }

    boolean strict() {
        return form.has("strict");
    }

    /** Says that emergency access makes no psychological session. */
    void refuseStrict() {
        form.fault("strict", "caseworknote.fault.strict");
    }

    boolean withdraws() {
        return form.has("withdraw");
    }

    /** Why a record is written anew. */
    String reason() {
        return form.needed("reason", Form.LINE);
    }

    boolean good() {
        return form.good();
    }

    Typed shown() {
        return form.shown();
    }

    private Optional<Instant> happened() {
        LocalDate day = form.day("day");
        LocalTime time = time();
        if (!form.good()) {
            return Optional.empty();
        }
        Optional<Instant> at = contacts.happened(day, time);
        if (at.isEmpty()) {
            form.fault("day", "caseworknote.fault.future");
        }
        return at;
    }

    private @Nullable LocalTime time() {
        String typed = form.text("time", Form.LINE).replace('：', ':');
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
        } catch (DateTimeException none) {
            form.fault("time", "caseworknote.fault.time");
            return null;
        }
    }

    private Contact.Next next(boolean gentle) {
        String text = form.text("next", Form.TEXT);
        LocalDate on = form.day("next-on");
        Optional<Mover> by = Mover.find(form.text("next-by", Form.LINE));
        if (by.isEmpty() && (!text.isEmpty() || on != null)) {
            form.fault("next-by", "caseworknote.fault.mover");
        }
        if (by.isPresent() && text.isEmpty()) {
            form.fault("next", "caseworknote.fault.next");
        }
        if (gentle && by.filter(Mover.THEM::equals).isPresent()) {
            form.fault("next-by", "caseworknote.fault.gentle");
        }
        return by.<Contact.Next>map(mover -> new Contact.Next.Step(mover, on, text))
                .orElseGet(Contact.Next.Nothing::new);
    }

    /** A form nobody has typed into: today, now. */
    static Typed fresh(Instant now) {
        return new Typed(clock(now), List.of());
    }

    /** A form begun from a template. */
    static Typed begun(NoteTemplate template, Instant now) {
        var values = new HashMap<>(clock(now));
        NoteTemplate.Begun begun = template.begun();
        values.put("way", List.of(begun.way().key()));
        values.put("topics", begun.topics().stream().map(Topic::key).toList());
        values.put("parties", begun.parties().stream().map(Party::key).toList());
        values.put("note", List.of(begun.note()));
        values.put("next", List.of(begun.next().text()));
        Integer minutes = begun.minutes();
        Mover by = begun.next().by();
        Integer days = begun.next().days();
        if (minutes != null) {
            values.put("minutes", List.of(minutes.toString()));
        }
        if (begun.gentle()) {
            values.put("gentle", List.of("yes"));
        }
        if (by != null) {
            values.put("next-by", List.of(by.key()));
        }
        if (days != null) {
            values.put("next-on", List.of(Japan.day(now).plusDays(days).toString()));
        }
        return new Typed(values, List.of());
    }

    /** A record that stands, to be written anew. */
    static Typed standing(Contact contact) {
        Contact.Facts facts = contact.note().facts();
        var values = new HashMap<>(clock(facts.at()));
        values.put("way", List.of(facts.way().key()));
        values.put("topics", facts.topics().stream().map(Topic::key).toList());
        values.put("parties", facts.parties().stream().map(Party::key).toList());
        values.put("note", List.of(contact.note().text()));
        values.put("who", List.of(contact.note().who()));
        Integer minutes = facts.minutes();
        if (minutes != null) {
            values.put("minutes", List.of(minutes.toString()));
        }
        if (facts.gentle()) {
            values.put("gentle", List.of("yes"));
        }
        contact.note().next().step().ifPresent(step -> {
            values.put("next", List.of(step.text()));
            values.put("next-by", List.of(step.by().key()));
            LocalDate on = step.on();
            if (on != null) {
                values.put("next-on", List.of(on.toString()));
            }
        });
        return new Typed(values, List.of());
    }

    private static Map<String, List<String>> clock(Instant at) {
        return Map.of(
                "day", List.of(Japan.day(at).toString()),
                "time", List.of(TIME.format(at.atZone(Japan.ZONE))));
    }
}
