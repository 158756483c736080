package org.yukidoke.opendata;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Address;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Contact;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Hours;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Place;
import org.yukidoke.directory.Point;
import org.yukidoke.directory.Reference;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Wording;
import org.yukidoke.kernel.AreaCode;

/** A place as a row of 公共施設一覧, both ways. */
final class PlaceCells {

    private static final Map<Character, String> DAYS =
            Map.of('月', "MO", '火', "TU", '水', "WE", '木', "TH", '金', "FR", '土', "SA", '日', "SU");
    private static final String WEEK = "月火水木金土日";
    private static final String WEEKLY = "FREQ=WEEKLY;BYDAY=";

    private static final Place NOTHING = new Place(
            Title.ja(""), "", Address.UNKNOWN, null, Wording.NONE, Set.of(), Hours.UNKNOWN, List.of(), List.of());

    private PlaceCells() {}

    /** What a row says, over what stood before; faults are left in the cells. */
    static Place read(Cells cells, @Nullable Place known, Function<AreaCode, Optional<Municipality>> named) {
        Place before = known == null ? NOTHING : known;
        return new Place(
                new Title(
                        cells.text("name", before.title().ja()),
                        cells.text("kana", before.title().kana()),
                        cells.text("en", before.title().en())),
                before.within(),
                address(cells, before.address(), named),
                point(cells, before.point()),
                wording(cells.text("access"), before.access()),
                before.accessibility(),
                hours(cells, before.hours()),
                contacts(cells, before.contacts()),
                references(cells, before.references()));
    }

    static Wording wording(String said, Wording before) {
        return said.isEmpty() || said.equals(before.ja()) ? before : Wording.ja(said);
    }

    private static Address address(Cells cells, Address before, Function<AreaCode, Optional<Municipality>> named) {
        Optional<AreaCode> publisher = cells.area("code");
        Optional<AreaCode> code = cells.area("area").or(() -> publisher);
        String parts = cells.text("town") + cells.text("street");
        String town = parts.isEmpty() ? behind(cells.text("address"), code.flatMap(named)) : parts;
        String postcode = cells.narrow("postcode").replaceAll("[^0-9]", "");
        if (!cells.text("postcode").isEmpty() && postcode.length() != 7) {
            cells.fault("postcode", "opendata.fault.postcode");
        }
        boolean said = !town.isEmpty() || !cells.text("area").isEmpty();
        return new Address(
                postcode.length() == 7 ? postcode : before.postcode(),
                said ? code.map(AreaCode::digits).orElse(before.municipality()) : before.municipality(),
                town.isEmpty() ? before.town() : town,
                cells.text("building", before.building()));
    }

    // What stands behind prefecture and municipality; the whole where it begins otherwise.
    private static String behind(String whole, Optional<Municipality> municipality) {
        if (municipality.isEmpty()) {
            return whole;
        }
        String rest = whole;
        for (String part :
                List.of(municipality.get().prefecture(), municipality.get().name())) {
            rest = rest.startsWith(part) ? rest.substring(part.length()).strip() : rest;
        }
        return rest;
    }

    private static @Nullable Point point(Cells cells, @Nullable Point before) {
        Double latitude = cells.number("latitude");
        Double longitude = cells.number("longitude");
        if ((latitude == null) != (longitude == null)) {
            cells.fault(latitude == null ? "latitude" : "longitude", "opendata.fault.point");
        }
        if (latitude == null || longitude == null) {
            return before;
        }
        // The two swapped lie in the sea; nobody would notice on a list.
        if (latitude < 20 || latitude > 46 || longitude < 122 || longitude > 154) {
            cells.fault("latitude", "opendata.fault.japan");
            return before;
        }
        return new Point(latitude, longitude);
    }

    private static Hours hours(Cells cells, Hours before) {
        LocalTime opens = cells.time("opens");
        LocalTime closes = cells.time("closes");
        String days = days(cells);
        List<Hours.Opening> openings = before.openings();
        if (opens != null && closes != null && !days.isEmpty()) {
            if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
                cells.fault("closes", "opendata.fault.times");
            }
            openings = List.of(new Hours.Opening(WEEKLY + days, null, null, opens, closes));
        } else if (opens != null || closes != null || !days.isEmpty()) {
            // Half of it would be shown as if it were all.
            cells.fault(days.isEmpty() ? "days" : opens == null ? "opens" : "closes", "opendata.fault.hours");
        }
        return new Hours(
                openings, before.holidays(), before.exceptions(), wording(cells.text("hours"), before.words()));
    }

    private static String days(Cells cells) {
        String said = cells.narrow("days").replaceAll("曜日?|[、,・/;\\s]", "");
        if (said.isEmpty()) {
            return "";
        }
        if (!said.chars().allMatch(day -> DAYS.containsKey((char) day))) {
            cells.fault("days", "opendata.fault.days");
            return "";
        }
        return WEEK.chars()
                .filter(day -> said.indexOf(day) >= 0)
                .mapToObj(day -> DAYS.getOrDefault((char) day, ""))
                .collect(Collectors.joining(","));
    }

    private static List<Contact> contacts(Cells cells, List<Contact> before) {
        var contacts = new ArrayList<>(before);
        put(contacts, Channel.TELEPHONE, cells.narrow("telephone"));
        put(contacts, Channel.FAX, cells.narrow("fax"));
        put(contacts, Channel.MAIL, cells.narrow("mail"));
        return contacts;
    }

    private static void put(List<Contact> contacts, Channel channel, String value) {
        if (value.isEmpty()) {
            return;
        }
        for (int at = 0; at < contacts.size(); at++) {
            Contact each = contacts.get(at);
            if (each.channel() == channel) {
                contacts.set(at, new Contact(channel, value, each.note(), each.hours()));
                return;
            }
        }
        contacts.add(new Contact(channel, value, Wording.NONE, Hours.UNKNOWN));
    }

    private static List<Reference> references(Cells cells, List<Reference> before) {
        String url = cells.text("url");
        if (url.isEmpty()
                || before.stream().anyMatch(reference -> reference.url().equals(url))) {
            return before;
        }
        var references = new ArrayList<Reference>();
        references.add(Reference.page(cells.text("name"), url, null));
        references.addAll(before);
        return references;
    }

    /** The row of a place, by field. */
    static Map<String, String> write(Entry entry, Place place, Function<AreaCode, Optional<Municipality>> named) {
        var cells = new HashMap<String, String>();
        Address address = place.address();
        var municipality = AreaCode.find(address.municipality()).flatMap(named);
        cells.put("code", address.municipality());
        cells.put("id", entry.key());
        cells.put("publisher", municipality.map(Municipality::name).orElse(""));
        cells.put("name", place.title().ja());
        cells.put("kana", place.title().kana());
        cells.put("en", place.title().en());
        cells.put("area", address.municipality());
        cells.put(
                "address",
                address.town().isEmpty()
                        ? ""
                        : municipality.map(Municipality::fullName).orElse("") + address.town());
        cells.put("building", address.building());
        cells.put("postcode", address.postcode());
        Point point = place.point();
        if (point != null) {
            cells.put("latitude", decimal(point.latitude()));
            cells.put("longitude", decimal(point.longitude()));
        }
        cells.put("telephone", value(place, Channel.TELEPHONE));
        cells.put("fax", value(place, Channel.FAX));
        cells.put("mail", value(place, Channel.MAIL));
        hours(place.hours(), cells);
        cells.put("access", place.access().ja());
        cells.put(
                "url",
                place.references().stream()
                        .map(Reference::url)
                        .filter(url -> !url.isEmpty())
                        .findFirst()
                        .orElse(""));
        return cells;
    }

    // One rule of the week fits into the columns; anything else would be told wrongly by them.
    private static void hours(Hours hours, Map<String, String> cells) {
        cells.put("hours", hours.words().ja());
        if (hours.openings().size() != 1 || !hours.openings().getFirst().rule().startsWith(WEEKLY)) {
            return;
        }
        var opening = hours.openings().getFirst();
        var days = List.of(opening.rule().substring(WEEKLY.length()).split(",", -1));
        if (opening.from() == null && opening.to() == null && DAYS.values().containsAll(days)) {
            cells.put(
                    "days",
                    WEEK.chars()
                            .filter(day -> days.contains(DAYS.getOrDefault((char) day, "")))
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining()));
            cells.put("opens", opening.opens().toString());
            cells.put(
                    "closes",
                    opening.closes().equals(LocalTime.MIDNIGHT)
                            ? "24:00"
                            : opening.closes().toString());
        }
    }

    private static String decimal(double degrees) {
        return java.math.BigDecimal.valueOf(degrees).toPlainString();
    }

    private static String value(Place place, Channel channel) {
        return place.contacts().stream()
                .filter(contact -> contact.channel() == channel)
                .map(Contact::value)
                .findFirst()
                .orElse("");
    }
}
