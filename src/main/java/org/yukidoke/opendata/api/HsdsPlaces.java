package org.yukidoke.opendata.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.yukidoke.directory.Address;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Contact;
import org.yukidoke.directory.Listing;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Place;
import org.yukidoke.directory.Point;
import org.yukidoke.directory.Service;
import org.yukidoke.kernel.AreaCode;

/** Places of the directory as locations of HSDS, and which windows are found there. */
final class HsdsPlaces {

    private static final String PHYSICAL = "physical";
    private static final String JAPAN = "JP";

    private final HsdsWorld world;
    private final HsdsTaxonomies words;

    HsdsPlaces(HsdsWorld world, HsdsTaxonomies words) {
        this.world = world;
        this.words = words;
    }

    /** Where a window is found; a place that is no longer shown is left out. */
    List<HsdsServiceAtLocationJson> of(Listing.Listed<Service> listed) {
        return listed.content().sites().stream()
                .flatMap(site -> at(listed, site))
                .distinct()
                .toList();
    }

    private Stream<HsdsServiceAtLocationJson> at(Listing.Listed<Service> listed, Service.Site site) {
        String service = listed.entry().id().toString();
        String id = HsdsIds.of("service_at_location", service, site.place(), site.words());
        if (site.place().isBlank()) {
            return site.words().isBlank() ? Stream.of() : Stream.of(pair(service, id, site, inWords(service, site)));
        }
        return world.listing().place(site.place()).stream().map(place -> pair(service, id, site, location(place)));
    }

    private static HsdsServiceAtLocationJson pair(
            String service, String id, Service.Site site, HsdsLocationJson location) {
        return new HsdsServiceAtLocationJson(
                id,
                service,
                location.id(),
                site.place().isBlank() ? "" : site.words(),
                HsdsHours.schedules(site.hours(), HsdsHours.Whose.pair(id)),
                location,
                null);
    }

    private static HsdsLocationJson inWords(String service, Service.Site site) {
        return new HsdsLocationJson(
                HsdsIds.of("location", service, site.words()),
                PHYSICAL,
                "",
                site.words(),
                "",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "");
    }

    HsdsLocationJson location(Listing.Listed<Place> listed) {
        Place place = listed.content();
        String id = listed.entry().id().toString();
        Point point = place.point();
        return new HsdsLocationJson(
                id,
                PHYSICAL,
                place.title().ja(),
                place.within(),
                place.access().ja(),
                point == null ? null : BigDecimal.valueOf(point.latitude()),
                point == null ? null : BigDecimal.valueOf(point.longitude()),
                addresses(place.address(), id),
                place.accessibility().stream()
                        .sorted()
                        .map(code -> new HsdsParts.HsdsAccessibilityJson(
                                HsdsIds.of("accessibility", id, code), id, words.word("accessibility", code)))
                        .toList(),
                phones(place.contacts(), "", id),
                HsdsHours.schedules(place.hours(), HsdsHours.Whose.location(id)),
                listed.key(),
                place.title().kana(),
                place.title().en());
    }

    private List<HsdsParts.HsdsAddressJson> addresses(Address address, String location) {
        if (address.isUnknown()) {
            return List.of();
        }
        var municipality = world.municipality(address.municipality());
        // A prefecture alone is no city.
        String city = municipality
                .filter(place -> place.kind() != Municipality.Kind.PREFECTURE)
                .map(Municipality::name)
                .orElse("");
        return List.of(new HsdsParts.HsdsAddressJson(
                HsdsIds.of("address", location),
                location,
                address.town(),
                address.building(),
                city,
                municipality.map(Municipality::prefecture).orElse(""),
                address.postcode(),
                JAPAN,
                PHYSICAL,
                AreaCode.find(address.municipality()).map(AreaCode::digits).orElse("")));
    }

    /** Telephone and fax numbers; one of the two ids is filled in. */
    static List<HsdsParts.HsdsPhoneJson> phones(List<Contact> contacts, String service, String location) {
        return contacts.stream()
                .filter(contact -> contact.channel() == Channel.TELEPHONE || contact.channel() == Channel.FAX)
                .filter(contact -> !contact.value().isBlank())
                .map(contact -> new HsdsParts.HsdsPhoneJson(
                        HsdsIds.of("phone", service, location, contact.channel(), contact.value()),
                        location,
                        service,
                        contact.value(),
                        contact.channel() == Channel.FAX ? "fax" : "voice",
                        contact.note().ja()))
                .distinct()
                .toList();
    }
}
