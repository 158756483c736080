package org.yukidoke.portal.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Capacity;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Contact;
import org.yukidoke.directory.Freshness;
import org.yukidoke.directory.Listing;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.OpenState;
import org.yukidoke.directory.Reference;
import org.yukidoke.directory.Service;
import org.yukidoke.portal.Nearness;
import org.yukidoke.portal.Offer;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Windows in words. What nobody has said is said to be unknown, with whom to ask instead. */
record WindowWords(Texts t, FitWords fit, OpenWords open, Listing listing, Map<String, String> prefectures) {

    /** A window that was suggested, with its reasons. */
    WindowCard card(Offer offer) {
        var reasons = new ArrayList<>(fit.reasons(offer.fit()));
        if (offer.nearness() == Nearness.PARTLY) {
            reasons.add(t.of("portal.reason.partly"));
        }
        return card(offer.window(), offer.open(), offer.forThePerson() ? t.of("portal.card.for_person") : "", reasons);
    }

    /** A window in a list. */
    WindowCard card(Listed<Service> window, OpenState state) {
        return card(window, state, "", List.of());
    }

    /** A window that was found, with why. */
    WindowCard card(Listed<Service> window, OpenState state, List<String> why) {
        return card(window, state, "", why);
    }

    private WindowCard card(Listed<Service> window, OpenState state, String note, List<String> reasons) {
        Service service = window.content();
        var ways = ways(contacts(service));
        return new WindowCard(
                window.key(),
                PortalEntries.WINDOWS + "/" + window.key(),
                Said.name(service.title(), t),
                Stream.of(prefecture(window.entry().platform()), t.of("directory.type." + service.type()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(t.of("portal.dot"))),
                Said.text(service.summary(), t),
                place(service),
                ways,
                marks(window, state),
                reachable(ways) ? "" : ask(service),
                note,
                reasons);
    }

    private List<Tone> marks(Listed<Service> window, OpenState state) {
        var marks = new ArrayList<Tone>();
        marks.add(open.of(state));
        Capacity capacity = window.content().capacity();
        if (capacity.state() != Capacity.State.UNKNOWN) {
            marks.add(new Tone(
                    t.of(
                            "portal.capacity.on",
                            t.of("directory.capacity." + capacity.state().key()),
                            capacity.on() == null ? t.of("directory.tri.unknown") : Moments.day(capacity.on(), t)),
                    capacity.state() == Capacity.State.FULL ? "warning" : "plain"));
        }
        marks.add(trust(window));
        return marks;
    }

    /** How far the entry may be trusted, with the day. */
    Tone trust(Listed<?> listed) {
        LocalDate day = listed.entry().confirmedOn();
        if (day == null) {
            day = listed.content().references().stream()
                    .map(Reference::checked)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            if (day != null && listed.freshness().state() != Freshness.State.UNCONFIRMED) {
                return new Tone(t.of("portal.trust.checked", Moments.day(day, t)), "plain");
            }
            return new Tone(t.of("portal.trust.unconfirmed"), "warning");
        }
        String on = Moments.day(day, t);
        return switch (listed.freshness().state()) {
            case CONFIRMED -> new Tone(t.of("portal.trust.confirmed", on), "success");
            case ASK, LAPSED -> new Tone(t.of("portal.trust.ask", on), "warning");
            case UNCONFIRMED -> new Tone(t.of("portal.trust.unconfirmed"), "warning");
        };
    }

    String prefecture(String platform) {
        return prefectures.getOrDefault(platform, "");
    }

    /** Where one goes; blank when nobody has said. */
    String place(Service service) {
        return service.sites().stream()
                .map(site -> Stream.of(placeName(site.place()), site.words())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" ")))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(t.of("portal.comma")));
    }

    /** By which channels it is reached: its own, and those of the places it is at. */
    List<Contact> contacts(Service service) {
        return Stream.concat(
                        service.contacts().stream(),
                        service.sites().stream()
                                .flatMap(site -> listing.place(site.place()).stream())
                                .flatMap(place -> place.content().contacts().stream()))
                .distinct()
                .toList();
    }

    private String placeName(String key) {
        return listing.place(key)
                .map(place -> Said.name(place.content().title(), t))
                .orElse("");
    }

    /** Whom a window serves, by where they live. */
    String area(Area area) {
        return switch (area.reach()) {
            case EVERYWHERE -> t.of("portal.area.everywhere");
            case UNKNOWN -> "";
            case LISTED -> fit.places(area.codes());
        };
    }

    List<WindowCard.Way> ways(List<Contact> contacts) {
        return contacts.stream().flatMap(this::way).toList();
    }

    // Two numbers in one line are two ways: a button dials one.
    private Stream<WindowCard.Way> way(Contact contact) {
        boolean dialled = contact.channel() == Channel.TELEPHONE || contact.channel() == Channel.FAX;
        return (dialled ? Arrays.stream(contact.value().split("[・、,，]", -1)) : Stream.of(contact.value()))
                .map(String::strip)
                .map(value -> new WindowCard.Way(
                        t.of("directory.channel." + contact.channel().key()),
                        value,
                        href(contact.channel(), value),
                        Said.text(contact.note(), t)));
    }

    private static String href(Channel channel, String value) {
        if (value.isBlank()) {
            return "";
        }
        return switch (channel) {
            case TELEPHONE -> telephone(value);
            case MAIL -> "mailto:" + value;
            case FORM -> value;
            case VISIT, LINE, VIDEO, METAVERSE, OUTREACH, TRAVELLING, PAPER, FAX -> "";
        };
    }

    static String telephone(String number) {
        String plain = Normalizer.normalize(number, Normalizer.Form.NFKC);
        int extension = plain.indexOf('#', 1);
        return "tel:" + (extension < 0 ? plain : plain.substring(0, extension)).replaceAll("[^0-9+#*]", "");
    }

    private static boolean reachable(List<WindowCard.Way> ways) {
        return ways.stream().anyMatch(way -> !way.href().isEmpty());
    }

    // A number nobody has given is not invented; the body that runs the window has a switchboard anyone can find.
    private String ask(Service service) {
        String name = Said.name(service.title(), t);
        return service.operators().isEmpty()
                ? t.of("portal.card.ask", name)
                : t.of("portal.card.ask.operator", service.operators().getFirst(), name);
    }
}
