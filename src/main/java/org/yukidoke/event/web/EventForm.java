package org.yukidoke.event.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Wording;
import org.yukidoke.event.Event;
import org.yukidoke.event.EventContent;
import org.yukidoke.event.Session;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.web.Typed;

/**
 * The form of an event, read.
 *
 * @param errors what could not be read, by field; empty when everything could
 */
record EventForm(EventContent content, List<Session> sessions, List<FieldError> errors) {

    /** Empty lines for sessions below those that stand. */
    static final int SPARE = 4;

    EventForm {
        sessions = List.copyOf(sessions);
        errors = List.copyOf(errors);
    }

    /** @param municipalities whose people it is for, which the form does not ask and leaves as they are */
    static EventForm of(Typed typed, Set<String> municipalities) {
        var reading = new Reading(typed);
        var sessions = reading.sessions();
        var content = new EventContent(
                new Title(
                        typed.value("title").strip(),
                        typed.value("kana").strip(),
                        typed.value("title_en").strip()),
                reading.wording("summary"),
                new HashSet<>(typed.values().getOrDefault("wishes", List.of())),
                reading.wording("for_whom"),
                typed.values().getOrDefault("askers", List.of()).stream()
                        .flatMap(key -> Asker.find(key).stream())
                        .collect(Collectors.toSet()),
                reading.number("ageFrom"),
                reading.number("ageTo"),
                municipalities,
                organisers(typed),
                way(typed.value("way")),
                typed.value("cost"),
                reading.wording("cost_words"),
                reading.wording("apply"),
                reading.day("applyUntil"),
                typed.value("window").strip(),
                typed.value("url").strip(),
                reading.number("hours"),
                typed.value("certificate").strip());
        return new EventForm(content, sessions, reading.errors);
    }

    /** The form filled in with what stands. */
    static Typed known(Event event) {
        EventContent content = event.content();
        var values = new HashMap<String, List<String>>();
        values.put("title", List.of(content.title().ja()));
        values.put("kana", List.of(content.title().kana()));
        values.put("title_en", List.of(content.title().en()));
        wording(values, "summary", content.summary());
        wording(values, "for_whom", content.forWhom());
        wording(values, "cost_words", content.costWords());
        wording(values, "apply", content.apply());
        values.put("wishes", List.copyOf(content.wishes()));
        values.put("askers", content.askers().stream().map(Asker::key).toList());
        values.put("ageFrom", List.of(text(content.ageFrom())));
        values.put("ageTo", List.of(text(content.ageTo())));
        for (EventContent.Part part : EventContent.Part.values()) {
            values.put(
                    part.key(),
                    List.of(content.organisers().stream()
                            .filter(organiser -> organiser.part() == part)
                            .map(EventContent.Organiser::name)
                            .collect(Collectors.joining("\n"))));
        }
        values.put("way", List.of(content.way().key()));
        values.put("cost", List.of(content.cost()));
        values.put("applyUntil", List.of(text(content.applyUntil())));
        values.put("window", List.of(content.window()));
        values.put("url", List.of(content.url()));
        values.put("hours", List.of(text(content.hours())));
        values.put("certificate", List.of(content.certificate()));
        for (int i = 0; i < event.sessions().size(); i++) {
            Session session = event.sessions().get(i);
            values.put("number-" + i, List.of(Integer.toString(session.number())));
            values.put("day-" + i, List.of(session.day().toString()));
            values.put("opens-" + i, List.of(session.opens().toString()));
            values.put("closes-" + i, List.of(session.closes().toString()));
            values.put("place-" + i, List.of(session.place()));
            values.put("capacity-" + i, List.of(text(session.capacity())));
            values.put("state-" + i, List.of(session.state().key()));
        }
        return new Typed(values, List.of());
    }

    private static void wording(Map<String, List<String>> values, String field, Wording wording) {
        values.put(field, List.of(wording.ja()));
        values.put(field + "_plain", List.of(wording.plain()));
        values.put(field + "_en", List.of(wording.en()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<EventContent.Organiser> organisers(Typed typed) {
        return Arrays.stream(EventContent.Part.values())
                .flatMap(part -> typed.value(part.key())
                        .lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new EventContent.Organiser(name, part)))
                .toList();
    }

    private static EventContent.Way way(String key) {
        return Arrays.stream(EventContent.Way.values())
                .filter(way -> way.key().equals(key))
                .findFirst()
                .orElse(EventContent.Way.ONSITE);
    }

    /** Reads field by field and remembers what it could not. */
    private static final class Reading {
        private final Typed typed;
        private final List<FieldError> errors = new ArrayList<>();

        private Reading(Typed typed) {
            this.typed = typed;
        }

        private Wording wording(String field) {
            return new Wording(
                    typed.value(field).strip(),
                    typed.value(field + "_en").strip(),
                    typed.value(field + "_plain").strip());
        }

        private @Nullable Integer number(String field) {
            String text = plain(field);
            if (text.isEmpty()) {
                return null;
            }
            if (text.matches("[0-9]{1,5}")) {
                return Integer.valueOf(text);
            }
            errors.add(FieldError.of(field, "event.fault.number", typed.value(field)));
            return null;
        }

        private @Nullable LocalDate day(String field) {
            if (plain(field).isEmpty()) {
                return null;
            }
            Optional<LocalDate> day = DayText.find(typed.value(field));
            if (day.isEmpty()) {
                errors.add(FieldError.of(field, "event.fault.day", typed.value(field)));
            }
            return day.orElse(null);
        }

        private @Nullable LocalTime time(String field) {
            String text = plain(field).replace('時', ':').replace("分", "");
            try {
                return LocalTime.parse(text.matches("[0-9]:.*") ? "0" + text : text.endsWith(":") ? text + "00" : text);
            } catch (DateTimeParseException cause) {
                errors.add(FieldError.of(field, "event.fault.time", typed.value(field)));
                return null;
            }
        }

        private String plain(String field) {
            return Normalizer.normalize(typed.value(field), Normalizer.Form.NFKC)
                    .strip();
        }

        private List<Session> sessions() {
            var read = new ArrayList<Session>();
            for (int i : lines()) {
                LocalDate day = day("day-" + i);
                LocalTime opens = time("opens-" + i);
                LocalTime closes = time("closes-" + i);
                Integer capacity = number("capacity-" + i);
                String number = plain("number-" + i);
                if (day == null && plain("day-" + i).isEmpty()) {
                    errors.add(FieldError.of("day-" + i, "event.fault.day", ""));
                }
                if (day != null && opens != null && closes != null) {
                    if (!opens.isBefore(closes)) {
                        errors.add(FieldError.of("closes-" + i, "event.fault.times"));
                    }
                    int stays = number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : Session.NEW;
                    read.add(new Session(
                            stays, day, opens, closes, typed.value("place-" + i).strip(), capacity, state(i)));
                }
            }
            return read;
        }

        // The lines somebody wrote something into.
        private List<Integer> lines() {
            return typed.values().keySet().stream()
                    .filter(field -> field.matches("day-[0-9]{1,3}"))
                    .map(field -> Integer.valueOf(field.substring(4)))
                    .filter(i -> List.of("number-", "day-", "opens-", "closes-", "place-", "capacity-").stream()
                            .anyMatch(field -> !plain(field + i).isEmpty()))
                    .sorted()
                    .toList();
        }

        private Session.State state(int i) {
            return Arrays.stream(Session.State.values())
                    .filter(state -> state.key().equals(typed.value("state-" + i)))
                    .findFirst()
                    .orElse(Session.State.PLANNED);
        }
    }
}
