package org.yukidoke.directory.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.yukidoke.directory.Capacity;
import org.yukidoke.directory.Hours;
import org.yukidoke.directory.Practical;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Wording;
import org.yukidoke.web.Choice;

/** The form of a window. */
final class ServiceForm {

    private ServiceForm() {}

    static void fill(Service service, Filling filling) {
        filling.lines("otherNames", service.otherNames());
        filling.put("type", service.type());
        filling.lines("operators", service.operators());
        filling.chosen("wishes", service.wishes());
        filling.wording("summary", service.summary());
        filling.wording("details", service.details());
        int row = 0;
        for (Service.Site site : service.sites()) {
            filling.put("sites." + row + ".place", site.place());
            filling.put("sites." + row++ + ".words", site.words());
        }
        CommonPart.contacts(service.contacts(), filling);
        HoursPart.fill(service.hours(), filling);
        CommonPart.area(service.area(), filling);
        AudiencePart.fill(service.audience(), filling);
        practical(service.practical(), filling);
        fill(service.capacity(), filling);
        row = 0;
        for (Service.Notice notice : service.notices()) {
            filling.put("notices." + row + ".text", notice.text().ja());
            filling.term("notices." + row++, notice.shown());
        }
        filling.term("inForce", service.inForce());
    }

    private static void practical(Practical practical, Filling filling) {
        filling.put("practical.cost", practical.cost());
        filling.wording("practical.costWords", practical.costWords());
        filling.wording("practical.documents", practical.documents());
        filling.put(
                "practical.languages", practical.languages().stream().sorted().collect(Collectors.joining(" ")));
        filling.chosen("practical.accessibility", practical.accessibility());
        filling.put("practical.interpreter", practical.interpreter().key());
        filling.put("practical.signLanguage", practical.signLanguage().key());
        filling.put("practical.family", practical.family().key());
        filling.put("practical.anonymous", practical.anonymous().key());
        filling.put("practical.cameraOff", practical.cameraOff().key());
        filling.put("practical.booking", practical.booking().key());
    }

    static void fill(Capacity capacity, Filling filling) {
        filling.put("capacity.state", capacity.state().key());
        filling.day("capacity.on", capacity.on());
        filling.wording("capacity.note", capacity.note());
        filling.put("capacity.available", capacity.available());
        filling.put("capacity.maximum", capacity.maximum());
    }

    static void ask(Asking form, List<Choice> near) {
        var words = form.words();
        var known = words.vocabulary();
        form.section(
                "title",
                List.of(
                        form.line("title.ja").needed(),
                        form.line("title.kana").helped(form.t().of("directorydesk.kana.help")),
                        form.line("title.en"),
                        form.area("otherNames").helped(form.t().of("directorydesk.lines.help")),
                        form.select("type", words.choices("type", known.types()))
                                .needed(),
                        form.area("operators").helped(form.t().of("directorydesk.lines.help")),
                        form.several("wishes", words.choices("wish", known.wishes()))));
        form.section("summary", form.wording("summary"));
        form.section("details", form.wording("details"));
        form.section(
                "sites",
                List.of(),
                form.rows(
                        "sites",
                        at -> List.of(
                                form.selectIfAny(at + "place", form.entries(words.places())),
                                form.line(at + "words"))));
        CommonPart.askContacts(form);
        HoursPart.ask(form);
        CommonPart.askArea(form, near);
        AudiencePart.ask(form);
        var practical =
                new ArrayList<>(List.of(form.selectIfAny("practical.cost", words.choices("cost", known.costs()))));
        practical.addAll(form.wording("practical.costWords"));
        practical.addAll(form.wording("practical.documents"));
        practical.add(form.line("practical.languages").helped(form.t().of("directorydesk.languages.help")));
        practical.add(form.several("practical.accessibility", words.choices("accessibility", known.accessibility())));
        for (String fact : List.of("interpreter", "signLanguage", "family", "anonymous", "cameraOff", "booking")) {
            practical.add(form.tri("practical." + fact));
        }
        form.section("practical", practical);
        var capacity = new ArrayList<>(List.of(form.select("capacity.state", states(words)), form.day("capacity.on")));
        capacity.addAll(form.wording("capacity.note"));
        capacity.add(form.brief("capacity.available"));
        capacity.add(form.brief("capacity.maximum"));
        form.section("capacity", capacity);
        form.section(
                "notices",
                List.of(),
                form.rows(
                        "notices", at -> List.of(form.area(at + "text"), form.day(at + "from"), form.day(at + "to"))));
        form.section("inForce", form.term("inForce"));
    }

    static List<Choice> states(EntryWords words) {
        return words.choices(
                "capacity",
                Arrays.stream(Capacity.State.values()).map(Capacity.State::key).toList());
    }

    /** @param before what stood in the form: what it does not ask is kept from it */
    static Service read(Reading form, Service before, Set<String> near) {
        return new Service(
                CommonPart.title(form),
                form.lines("otherNames"),
                form.text("type"),
                form.lines("operators"),
                form.chosen("wishes"),
                form.wording("summary"),
                form.wording("details"),
                sites(form, before.sites()),
                CommonPart.contacts(form, before.contacts()),
                CommonPart.area(form, before.area(), near),
                AudiencePart.read(form, before.audience()),
                practical(form),
                HoursPart.read(form),
                capacity(form),
                notices(form, before.notices()),
                form.term("inForce"),
                CommonPart.references(form, before.references()));
    }

    private static List<Service.Site> sites(Reading form, List<Service.Site> before) {
        var sites = new ArrayList<Service.Site>();
        for (int row = 0; row < form.rows("sites"); row++) {
            String place = form.text("sites." + row + ".place");
            String words = form.text("sites." + row + ".words");
            if (!place.isEmpty() || !words.isEmpty()) {
                Hours hours = before.stream()
                        .filter(site ->
                                site.place().equals(place) && site.words().equals(words))
                        .map(Service.Site::hours)
                        .findFirst()
                        .orElse(Hours.UNKNOWN);
                sites.add(new Service.Site(place, words, hours));
            }
        }
        return sites;
    }

    private static Practical practical(Reading form) {
        return new Practical(
                form.text("practical.cost"),
                form.wording("practical.costWords"),
                form.wording("practical.documents"),
                Arrays.stream(form.narrow("practical.languages").split("[\\s,、]+"))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet()),
                form.chosen("practical.accessibility"),
                form.tri("practical.interpreter"),
                form.tri("practical.signLanguage"),
                form.tri("practical.family"),
                form.tri("practical.anonymous"),
                form.tri("practical.cameraOff"),
                form.tri("practical.booking"));
    }

    static Capacity capacity(Reading form) {
        String said = form.text("capacity.state").toUpperCase(Locale.ROOT);
        Capacity.State state = Arrays.stream(Capacity.State.values())
                .filter(known -> known.name().equals(said))
                .findFirst()
                .orElse(Capacity.State.UNKNOWN);
        return new Capacity(
                state,
                form.day("capacity.on"),
                form.wording("capacity.note"),
                form.whole("capacity.available"),
                form.whole("capacity.maximum"));
    }

    private static List<Service.Notice> notices(Reading form, List<Service.Notice> before) {
        var notices = new ArrayList<Service.Notice>();
        for (int row = 0; row < form.rows("notices"); row++) {
            String text = form.text("notices." + row + ".text");
            if (!text.isEmpty()) {
                Wording words = before.stream()
                        .map(Service.Notice::text)
                        .filter(known -> known.ja().equals(text))
                        .findFirst()
                        .orElseGet(() -> Wording.ja(text));
                notices.add(new Service.Notice(words, form.term("notices." + row)));
            }
        }
        return notices;
    }

    /** A window of which nothing is known yet. */
    static Service blank() {
        return new Service(
                org.yukidoke.directory.Title.ja(""),
                List.of(),
                "other",
                List.of(),
                Set.of(),
                Wording.NONE,
                Wording.NONE,
                List.of(),
                List.of(),
                org.yukidoke.directory.Area.UNKNOWN,
                org.yukidoke.directory.Audience.UNKNOWN,
                Practical.UNKNOWN,
                Hours.UNKNOWN,
                Capacity.UNKNOWN,
                List.of(),
                org.yukidoke.directory.Term.OPEN,
                List.of());
    }
}
