package org.yukidoke.opendata.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Capacity;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Condition;
import org.yukidoke.directory.Contact;
import org.yukidoke.directory.Dated;
import org.yukidoke.directory.Listing;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Practical;
import org.yukidoke.directory.Reference;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Tri;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Texts;

/** Windows of the directory as services of HSDS. What nobody has said is left out. */
final class HsdsTelling {

    private static final String YEN = "JPY";

    private final HsdsWorld world;
    private final HsdsTaxonomies words;
    private final Texts ja;

    HsdsTelling(HsdsWorld world, HsdsTaxonomies words, Texts ja) {
        this.world = world;
        this.words = words;
        this.ja = ja;
    }

    HsdsWorld world() {
        return world;
    }

    /** With everything around it. */
    HsdsServiceJson full(Listing.Listed<Service> listed) {
        return told(listed, world.organization(listed), nested(listed));
    }

    /** As in lists: without what there may be several of. */
    HsdsServiceJson brief(Listing.Listed<Service> listed) {
        return told(listed, world.organization(listed), HsdsServiceJson.HsdsNested.NONE);
    }

    /** As inside of what names its body already. */
    HsdsServiceJson inside(Listing.Listed<Service> listed) {
        return told(listed, null, HsdsServiceJson.HsdsNested.NONE);
    }

    /** Where it is found. */
    Stream<HsdsServiceAtLocationJson> pairs(Listing.Listed<Service> listed) {
        return new HsdsPlaces(world, words).of(listed).stream();
    }

    private HsdsServiceJson told(
            Listing.Listed<Service> listed,
            @Nullable HsdsOrganizationJson organization,
            HsdsServiceJson.HsdsNested nested) {
        Service service = listed.content();
        LocalDate confirmed = listed.entry().confirmedOn();
        return new HsdsServiceJson(
                listed.entry().id().toString(),
                world.organization(listed).id(),
                service.title().ja(),
                String.join(" / ", service.otherNames()),
                joined(service.summary().ja(), service.details().ja()),
                webPage(service),
                mail(service),
                "active",
                access(service),
                confirmed == null ? "" : confirmed.toString(),
                service.notices().stream()
                        .filter(notice -> notice.shown().holdsOn(world.day()))
                        .map(notice -> notice.text().ja())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n")),
                moment(listed.entry().changedAt()),
                organization,
                nested,
                ours(listed));
    }

    private HsdsServiceJson.HsdsProfile ours(Listing.Listed<Service> listed) {
        Service service = listed.content();
        Capacity capacity = service.capacity();
        return new HsdsServiceJson.HsdsProfile(
                listed.key(),
                service.title().kana(),
                service.title().en(),
                joined(service.summary().plain(), service.details().plain()),
                joined(service.summary().en(), service.details().en()),
                said(service.hours().holidays()),
                capacity.state() == Capacity.State.UNKNOWN
                        ? ""
                        : capacity.state().key(),
                capacity.on() == null ? "" : capacity.on().toString(),
                world.keyed(listed.entry().confirmedBy())
                        .map(Organisation::fullName)
                        .orElse(""),
                listed.freshness().state().name().toLowerCase(Locale.ROOT));
    }

    private HsdsServiceJson.Access access(Service service) {
        Practical practical = service.practical();
        Optional<Condition.Age> age = soleAge(service);
        return new HsdsServiceJson.Access(
                practical.interpreter() == Tri.YES
                        ? words.term(HsdsTaxonomies.PRACTICE, "interpreter").name()
                        : "",
                practical.booking() == Tri.UNKNOWN
                        ? ""
                        : ja.of("opendata.booking." + practical.booking().key()),
                joined(
                        practical.cost().isBlank() ? "" : words.word("cost", practical.cost()),
                        practical.costWords().ja()),
                service.audience().words().ja(),
                age.map(Condition.Age::from).orElse(null),
                age.map(Condition.Age::to).orElse(null));
    }

    /** The one age limit that holds to the letter on the day of asking; others would be told wrongly by two numbers. */
    private Optional<Condition.Age> soleAge(Service service) {
        var ages = service.audience().conditions().stream()
                .filter(dated -> dated.holdsOn(world.day()) && dated.condition() instanceof Condition.Age)
                .toList();
        return ages.size() == 1
                        && !ages.getFirst().loose()
                        && ages.getFirst().condition() instanceof Condition.Age age
                        && age.on() == null
                ? Optional.of(age)
                : Optional.empty();
    }

    private HsdsServiceJson.HsdsNested nested(Listing.Listed<Service> listed) {
        Service service = listed.content();
        String id = listed.entry().id().toString();
        return new HsdsServiceJson.HsdsNested(
                urls(service, id),
                HsdsPlaces.phones(service.contacts(), id, ""),
                schedules(service, id),
                areas(service.area(), id),
                new HsdsPlaces(world, words).of(listed),
                service.practical().languages().stream()
                        .sorted()
                        .map(code -> new HsdsParts.HsdsLanguageJson(
                                HsdsIds.of("language", id, code),
                                id,
                                Locale.forLanguageTag(code).getDisplayLanguage(Locale.JAPANESE),
                                code))
                        .toList(),
                costs(service, id),
                service.practical().documents().ja().isBlank()
                        ? List.of()
                        : List.of(new HsdsParts.HsdsRequiredDocumentJson(
                                HsdsIds.of("required_document", id),
                                id,
                                service.practical().documents().ja())),
                capacities(service.capacity(), id),
                HsdsAttributes.of(service, id, words),
                ageRules(service, id),
                HsdsHours.exceptions(service.hours(), id));
    }

    private static List<HsdsParts.HsdsUrlJson> urls(Service service, String id) {
        String own = webPage(service);
        return Stream.concat(
                        service.contacts().stream()
                                .filter(contact -> isWeb(contact.value()))
                                .map(contact -> url(id, contact.note().ja(), contact.value())),
                        service.references().stream()
                                .filter(reference -> isWeb(reference.url()))
                                .map(reference -> url(id, reference.title(), reference.url())))
                .filter(url -> !url.url().equals(own))
                .distinct()
                .toList();
    }

    private static HsdsParts.HsdsUrlJson url(String service, String label, String address) {
        return new HsdsParts.HsdsUrlJson(HsdsIds.of("url", service, label, address), label, address, service);
    }

    private static String webPage(Service service) {
        return Stream.concat(
                        service.references().stream().map(Reference::url),
                        service.contacts().stream().map(Contact::value))
                .filter(HsdsTelling::isWeb)
                .findFirst()
                .orElse("");
    }

    private static boolean isWeb(String text) {
        return text.matches("https?://\\S+");
    }

    private static String mail(Service service) {
        return service.contacts().stream()
                .filter(contact -> contact.channel() == Channel.MAIL)
                .map(Contact::value)
                .filter(address -> !address.isBlank())
                .findFirst()
                .orElse("");
    }

    private List<HsdsParts.HsdsScheduleJson> schedules(Service service, String id) {
        var whose = HsdsHours.Whose.service(id);
        var schedules = new ArrayList<>(HsdsHours.schedules(service.hours(), whose));
        service.contacts()
                .forEach(contact -> schedules.addAll(HsdsHours.schedules(
                        contact.hours(),
                        whose.by(words.word("channel", contact.channel().key())))));
        return schedules.stream().distinct().toList();
    }

    private List<HsdsParts.HsdsServiceAreaJson> areas(Area area, String id) {
        return switch (area.reach()) {
            case UNKNOWN -> List.of();
            case EVERYWHERE ->
                List.of(new HsdsParts.HsdsServiceAreaJson(
                        HsdsIds.of("service_area", id), id, ja.of("opendata.everywhere"), ""));
            case LISTED ->
                HsdsWorld.codes(area)
                        .map(code -> new HsdsParts.HsdsServiceAreaJson(
                                HsdsIds.of("service_area", id, code),
                                id,
                                world.municipality(code)
                                        .map(Municipality::fullName)
                                        .orElse(""),
                                code))
                        .toList();
        };
    }

    private static List<HsdsParts.HsdsCostOptionJson> costs(Service service, String id) {
        Practical practical = service.practical();
        boolean free = practical.cost().equals("free");
        return practical.cost().isBlank() && practical.costWords().isBlank()
                ? List.of()
                : List.of(new HsdsParts.HsdsCostOptionJson(
                        HsdsIds.of("cost_option", id),
                        id,
                        free ? YEN : "",
                        free ? BigDecimal.ZERO : null,
                        practical.costWords().ja()));
    }

    private List<HsdsParts.HsdsServiceCapacityJson> capacities(Capacity capacity, String id) {
        LocalDate on = capacity.on();
        Integer available = capacity.available();
        if (on == null || available == null) {
            return List.of();
        }
        var seats = new HsdsParts.HsdsUnitJson(HsdsIds.of("unit", "person"), ja.of("opendata.unit.person"));
        return List.of(new HsdsParts.HsdsServiceCapacityJson(
                HsdsIds.of("service_capacity", id),
                id,
                seats,
                seats.id(),
                available,
                capacity.maximum(),
                capacity.note().ja(),
                moment(Japan.start(on))));
    }

    private static List<HsdsParts.HsdsAgeRuleJson> ageRules(Service service, String id) {
        var rules = new ArrayList<HsdsParts.HsdsAgeRuleJson>();
        for (Dated dated : service.audience().conditions()) {
            if (dated.condition() instanceof Condition.Age age) {
                rules.add(new HsdsParts.HsdsAgeRuleJson(
                        HsdsIds.of("age_rule", id, dated),
                        id,
                        age.from(),
                        age.to(),
                        "",
                        "",
                        day(age.on()),
                        dated.loose(),
                        day(dated.from()),
                        day(dated.to())));
            } else if (dated.condition() instanceof Condition.Born born) {
                rules.add(new HsdsParts.HsdsAgeRuleJson(
                        HsdsIds.of("age_rule", id, dated),
                        id,
                        null,
                        null,
                        day(born.from()),
                        day(born.to()),
                        "",
                        dated.loose(),
                        day(dated.from()),
                        day(dated.to())));
            }
        }
        return rules.stream().distinct().toList();
    }

    private static String said(Tri tri) {
        return tri == Tri.UNKNOWN ? "" : tri.key();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String joined(String first, String second) {
        return Stream.of(first, second).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }
}
