package org.yukidoke.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.FieldError;

/** What a content must be, field by field. Much may be unknown; what is said must be possible. */
final class ContentRules {

    private static final int NAME = 200;
    private static final int TEXT = 4000;
    private static final String KATAKANA = "[\\u30A1-\\u30FC\\u3000 ・（）0-9０-９A-Za-zＡ-Ｚａ-ｚ]*";

    private ContentRules() {}

    static List<FieldError> faults(Content content, Vocabulary words, LocalDate today) {
        var found = new Faults(words);
        if (content.title().ja().isBlank() || content.title().ja().length() > NAME) {
            found.add("title.ja", "directory.fault.name", Integer.toString(NAME));
        }
        if (!content.title().kana().matches(KATAKANA)) {
            found.add("title.kana", "directory.fault.kana");
        }
        for (Reference reference : content.references()) {
            found.url("references", reference.url());
            if (reference.checked() != null && reference.checked().isAfter(today)) {
                found.add("references", "directory.fault.checked_later");
            }
        }
        switch (content) {
            case Place place -> place(place, found);
            case Service service -> service(service, found);
            case Scheme scheme -> scheme(scheme, found);
        }
        return List.copyOf(found.list);
    }

    private static void place(Place place, Faults found) {
        found.known("accessibility", place.accessibility(), found.words.accessibility());
        if (!place.address().postcode().matches("(\\d{7})?")) {
            found.add("address.postcode", "directory.fault.postcode");
        }
        if (!place.address().municipality().isEmpty()) {
            found.area("address.municipality", Set.of(place.address().municipality()));
        }
        Point point = place.point();
        if (point != null && (Math.abs(point.latitude()) > 90 || Math.abs(point.longitude()) > 180)) {
            found.add("point", "directory.fault.point");
        }
        found.text("access", place.access());
        found.hours("hours", place.hours());
        place.contacts().forEach(contact -> contact(contact, found));
    }

    private static void service(Service service, Faults found) {
        found.known("type", Set.of(service.type()), found.words.types());
        found.known("wishes", service.wishes(), found.words.wishes());
        found.text("summary", service.summary());
        found.text("details", service.details());
        found.area("area", service.area().codes());
        found.hours("hours", service.hours());
        service.sites().forEach(site -> found.hours("sites", site.hours()));
        service.contacts().forEach(contact -> contact(contact, found));
        audience(service.audience(), found);
        if (!service.practical().cost().isEmpty()) {
            found.known("practical.cost", Set.of(service.practical().cost()), found.words.costs());
        }
        found.known("practical.accessibility", service.practical().accessibility(), found.words.accessibility());
        Capacity capacity = service.capacity();
        if (capacity.state() != Capacity.State.UNKNOWN && capacity.on() == null) {
            found.add("capacity.on", "directory.fault.capacity_day");
        }
        service.notices().forEach(notice -> {
            found.text("notices", notice.text());
            found.term("notices", notice.shown());
        });
        found.term("inForce", service.inForce());
    }

    private static void scheme(Scheme scheme, Faults found) {
        found.known("type", Set.of(scheme.type()), found.words.schemes());
        found.known("wishes", scheme.wishes(), found.words.wishes());
        found.text("summary", scheme.summary());
        found.text("amount", scheme.amount());
        found.text("steps", scheme.steps());
        found.area("area", scheme.area().codes());
        found.term("applications", scheme.applications());
        found.term("inForce", scheme.inForce());
        audience(scheme.audience(), found);
        if (scheme.references().stream().allMatch(reference -> reference.checked() == null)) {
            found.add("references", "directory.fault.source");
        }
    }

    private static void audience(Audience audience, Faults found) {
        found.text("audience", audience.words());
        for (Dated dated : audience.conditions()) {
            found.term("audience.conditions", new Term(dated.from(), dated.to()));
            switch (dated.condition()) {
                case Condition.Age age -> found.order(age.from(), age.to());
                case Condition.Born born -> found.term("audience.conditions", new Term(born.from(), born.to()));
                case Condition.Lives lives -> found.area("audience.conditions", lives.codes());
                case Condition.Sex sex ->
                    found.known("audience.conditions", Set.of(sex.sex()), List.of("female", "male"));
                case Condition.Situation situation ->
                    found.known("audience.conditions", situation.anyOf(), found.words.situations());
                case Condition.NotIn none ->
                    found.known("audience.conditions", none.noneOf(), found.words.situations());
                case Condition.Other other -> found.text("audience.conditions", other.words());
            }
        }
    }

    private static void contact(Contact contact, Faults found) {
        String value = contact.value();
        boolean good = switch (contact.channel()) {
            case TELEPHONE, FAX -> value.matches("[0-9０-９#+()（）\\-‐－ー・、, 　]{0,60}");
            case MAIL -> value.matches("(\\S+@\\S+\\.\\S+)?");
            case FORM -> value.isEmpty() || isWeb(value);
            case VISIT, LINE, VIDEO, METAVERSE, OUTREACH, TRAVELLING, PAPER -> value.length() <= NAME;
        };
        if (!good) {
            found.add("contacts", "directory.fault.contact." + contact.channel().key(), value);
        }
        found.hours("contacts", contact.hours());
    }

    static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException cause) {
            return false;
        }
    }

    /** What is wrong so far, each thing once. */
    private static final class Faults {
        private final List<FieldError> list = new ArrayList<>();
        private final Vocabulary words;

        private Faults(Vocabulary words) {
            this.words = words;
        }

        private void add(String field, String key, String... arguments) {
            var error = FieldError.of(field, key, arguments);
            if (!list.contains(error)) {
                list.add(error);
            }
        }

        private void known(String field, Set<String> said, Collection<String> known) {
            said.stream()
                    .filter(code -> !known.contains(code))
                    .sorted()
                    .forEach(code -> add(field, "directory.fault.code", code));
        }

        private void area(String field, Set<String> said) {
            said.stream()
                    .filter(code -> AreaCode.find(code)
                            .filter(found -> found.digits().equals(code))
                            .isEmpty())
                    .sorted()
                    .forEach(code -> add(field, "directory.fault.area", code));
        }

        private void text(String field, Wording text) {
            if (text.ja().length() > TEXT
                    || text.en().length() > TEXT
                    || text.plain().length() > TEXT) {
                add(field, "directory.fault.long", Integer.toString(TEXT));
            }
        }

        private void url(String field, String address) {
            if (!address.isEmpty() && !isWeb(address)) {
                add(field, "directory.fault.url", address);
            }
        }

        private void term(String field, Term term) {
            LocalDate from = term.from();
            if (from != null && term.to() != null && from.isAfter(term.to())) {
                add(field, "directory.fault.term");
            }
        }

        private void order(@Nullable Integer from, @Nullable Integer to) {
            if ((from != null && (from < 0 || from > 120)) || (from != null && to != null && from > to)) {
                add("audience.conditions", "directory.fault.ages");
            }
        }

        private void hours(String field, Hours hours) {
            for (Hours.Opening opening : hours.openings()) {
                if (!HoursRules.isRule(opening.rule())) {
                    add(field, "directory.fault.rule", opening.rule());
                }
                boolean midnight = opening.closes().equals(LocalTime.MIDNIGHT);
                if (!midnight && !opening.opens().isBefore(opening.closes())) {
                    add(field, "directory.fault.times");
                }
                term(field, new Term(opening.from(), opening.to()));
            }
            for (Hours.Special exception : hours.exceptions()) {
                term(field, new Term(exception.from(), exception.to()));
                LocalTime opens = exception.opens();
                LocalTime closes = exception.closes();
                boolean half = (opens == null) != (closes == null);
                if (half
                        || (opens != null
                                && closes != null
                                && !closes.equals(LocalTime.MIDNIGHT)
                                && !opens.isBefore(closes))) {
                    add(field, "directory.fault.times");
                }
            }
        }
    }
}
