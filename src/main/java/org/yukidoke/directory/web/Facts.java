package org.yukidoke.directory.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Audience;
import org.yukidoke.directory.Condition;
import org.yukidoke.directory.Contact;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.Dated;
import org.yukidoke.directory.Hours;
import org.yukidoke.directory.Place;
import org.yukidoke.directory.Reference;
import org.yukidoke.directory.Scheme;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Term;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Tri;
import org.yukidoke.directory.Wording;

/** Everything an entry says, field by field. */
final class Facts {

    private final EntryWords words;
    private final List<ContentFact> list = new ArrayList<>();

    private Facts(EntryWords words) {
        this.words = words;
    }

    static List<ContentFact> of(Content content, EntryWords words) {
        var facts = new Facts(words);
        facts.title(content.title());
        switch (content) {
            case Service service -> facts.service(service);
            case Place place -> facts.place(place);
            case Scheme scheme -> facts.scheme(scheme);
        }
        facts.lines("references", content.references(), facts::reference);
        return List.copyOf(facts.list);
    }

    private void service(Service service) {
        lines("otherNames", service.otherNames(), name -> name);
        add("type", words.word("type", service.type()));
        lines("operators", service.operators(), name -> name);
        add("wishes", words.words("wish", service.wishes(), words.vocabulary().wishes()));
        wording("summary", service.summary());
        wording("details", service.details());
        lines("sites", service.sites(), this::site);
        lines("contacts", service.contacts(), this::contact);
        hours(service.hours());
        area(service.area());
        audience(service.audience());
        practical(service);
        capacity(service);
        lines("notices", service.notices(), notice -> words.wording(notice.text()) + " " + words.term(notice.shown()));
        term("inForce", service.inForce());
    }

    private void place(Place place) {
        add("within", place.within().isEmpty() ? "" : words.entry(place.within()));
        add("address.postcode", place.address().postcode());
        add(
                "address.municipality",
                place.address().municipality().isEmpty()
                        ? ""
                        : words.area(place.address().municipality()));
        add("address.town", place.address().town());
        add("address.building", place.address().building());
        var point = place.point();
        add("point", point == null ? "" : point.latitude() + ", " + point.longitude());
        wording("access", place.access());
        add(
                "accessibility",
                words.words(
                        "accessibility",
                        place.accessibility(),
                        words.vocabulary().accessibility()));
        hours(place.hours());
        lines("contacts", place.contacts(), this::contact);
    }

    private void scheme(Scheme scheme) {
        add("type", words.word("scheme", scheme.type()));
        add("authority", scheme.authority());
        add("wishes", words.words("wish", scheme.wishes(), words.vocabulary().wishes()));
        wording("summary", scheme.summary());
        wording("amount", scheme.amount());
        wording("steps", scheme.steps());
        audience(scheme.audience());
        area(scheme.area());
        term("applications", scheme.applications());
        term("inForce", scheme.inForce());
        lines("dates", scheme.dates(), date -> words.day(date.day()) + " " + words.wording(date.what()));
        lines("windows", scheme.windows(), words::entry);
    }

    private void title(Title title) {
        add("title.ja", title.ja());
        add("title.kana", title.kana());
        add("title.en", title.en());
    }

    private void wording(String field, Wording text) {
        add(field + ".ja", text.ja());
        add(field + ".en", text.en());
        add(field + ".plain", text.plain());
    }

    private void term(String field, Term term) {
        add(field + ".from", words.day(term.from()));
        add(field + ".to", words.day(term.to()));
    }

    private void hours(Hours hours) {
        lines("hours.openings", hours.openings(), opening -> HoursPart.words(opening, words));
        add("hours.holidays", known(hours.holidays()));
        lines("hours.exceptions", hours.exceptions(), special -> HoursPart.words(special, words));
        wording("hours.words", hours.words());
    }

    private void area(Area area) {
        add(
                "area.reach",
                area.reach() == Area.Reach.UNKNOWN
                        ? ""
                        : words.t()
                                .of("directorydesk.reach." + area.reach().name().toLowerCase(java.util.Locale.ROOT)));
        lines("area.codes", area.codes().stream().sorted().toList(), words::area);
    }

    private void audience(Audience audience) {
        wording("audience.words", audience.words());
        add(
                "audience.askers",
                words.words(
                        "asker",
                        audience.askers().stream().map(Asker::key).toList(),
                        java.util.Arrays.stream(Asker.values()).map(Asker::key).toList()));
        lines("audience.conditions", audience.conditions(), this::condition);
    }

    private void practical(Service service) {
        var practical = service.practical();
        add("practical.cost", practical.cost().isEmpty() ? "" : words.word("cost", practical.cost()));
        wording("practical.costWords", practical.costWords());
        wording("practical.documents", practical.documents());
        lines("practical.languages", practical.languages().stream().sorted().toList(), code -> code);
        add(
                "practical.accessibility",
                words.words(
                        "accessibility",
                        practical.accessibility(),
                        words.vocabulary().accessibility()));
        add("practical.interpreter", known(practical.interpreter()));
        add("practical.signLanguage", known(practical.signLanguage()));
        add("practical.family", known(practical.family()));
        add("practical.anonymous", known(practical.anonymous()));
        add("practical.cameraOff", known(practical.cameraOff()));
        add("practical.booking", known(practical.booking()));
    }

    private void capacity(Service service) {
        var capacity = service.capacity();
        add(
                "capacity.state",
                capacity.on() == null
                        ? ""
                        : words.word("capacity", capacity.state().key()));
        add("capacity.on", words.day(capacity.on()));
        wording("capacity.note", capacity.note());
        add(
                "capacity.available",
                capacity.available() == null ? "" : capacity.available().toString());
        add(
                "capacity.maximum",
                capacity.maximum() == null ? "" : capacity.maximum().toString());
    }

    private String site(Service.Site site) {
        String place = site.place().isEmpty() ? "" : words.entry(site.place());
        return (place + " " + site.words()).strip();
    }

    private String contact(Contact contact) {
        String value = contact.value().isEmpty() ? words.t().of("directorydesk.unknown") : contact.value();
        return words.t()
                .of(
                        "directorydesk.pair",
                        words.word("channel", contact.channel().key()),
                        (value + " " + words.wording(contact.note())).strip());
    }

    private String reference(Reference reference) {
        if (!reference.plan().isEmpty()) {
            return words.t().of("directorydesk.reference.plan", reference.plan(), reference.lines());
        }
        String checked = reference.checked() == null
                ? words.t().of("directorydesk.reference.unchecked")
                : words.t().of("directorydesk.reference.checked", words.day(reference.checked()));
        return (reference.title() + " " + reference.url() + " " + checked).strip();
    }

    private String condition(Dated dated) {
        String said = switch (dated.condition()) {
            case Condition.Age age -> words.t().of("directorydesk.condition.age", text(age.from()), text(age.to()));
            case Condition.Born born ->
                words.t().of("directorydesk.condition.born", words.day(born.from()), words.day(born.to()));
            case Condition.Lives lives ->
                words.t()
                        .of(
                                "directorydesk.condition.lives",
                                joined(lives.codes().stream()
                                        .sorted()
                                        .map(words::area)
                                        .toList()));
            case Condition.Sex sex -> words.t().of("directorydesk.sex." + sex.sex());
            case Condition.Situation situation ->
                words.t()
                        .of(
                                "directorydesk.condition.situation",
                                words.words(
                                        "situation",
                                        situation.anyOf(),
                                        words.vocabulary().situations()));
            case Condition.NotIn none ->
                words.t()
                        .of(
                                "directorydesk.condition.notIn",
                                words.words(
                                        "situation",
                                        none.noneOf(),
                                        words.vocabulary().situations()));
            case Condition.Other other -> words.wording(other.words());
        };
        String loose = dated.loose() ? words.t().of("directorydesk.condition.loose") : "";
        return (said + " " + loose + " " + words.term(new Term(dated.from(), dated.to()))).strip();
    }

    private static String text(@org.jspecify.annotations.Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private String known(Tri tri) {
        return tri == Tri.UNKNOWN ? "" : words.t().of("directory.tri." + tri.key());
    }

    private String joined(List<String> each) {
        return String.join(words.t().of("directorydesk.comma"), each);
    }

    private <T> void lines(String field, Collection<T> each, java.util.function.Function<T, String> said) {
        add(field, each.stream().map(said).map(String::strip).collect(Collectors.joining("\n")));
    }

    private void add(String field, String value) {
        list.add(new ContentFact(field, words.t().of("directorydesk.field." + field), value));
    }
}
