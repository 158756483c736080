package org.yukidoke.directory;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Texts;

/** Entries of the directory as the search sees them. */
final class Findables {

    /** Windows of these types listen to whatever somebody brings. */
    private static final Set<String> GENERAL = Set.of("self_reliance", "welfare", "municipality", "hello_work");

    private static final Pattern READING = Pattern.compile("《[^》]*》");

    private final Listing listing;
    private final Holidays.Closed closed;
    private final Texts texts;

    private Findables(Listing listing, Holidays.Closed closed, Texts texts) {
        this.listing = listing;
        this.closed = closed;
        this.texts = texts;
    }

    /** @param texts the names of types and wishes, which people search by */
    static List<Findable> of(Listing listing, Holidays.Closed closed, Texts texts) {
        var findables = new Findables(listing, closed, texts);
        return Stream.concat(
                        listing.services().stream().map(findables::service),
                        listing.schemes().stream().map(findables::scheme))
                .toList();
    }

    private Findable service(Listing.Listed<Service> listed) {
        Service service = listed.content();
        Optional<Place> place = service.sites().stream()
                .flatMap(site -> listing.place(site.place()).stream())
                .map(Listing.Listed::content)
                .findFirst();
        return new Findable(
                listed.key(),
                service.title().ja(),
                service.title().kana(),
                service.otherNames(),
                Stream.concat(
                                named("directory.type.", Set.of(service.type())),
                                named("directory.wish.", service.wishes()))
                        .toList(),
                service.wishes(),
                words(service.summary(), service.details()),
                String.join(" ", service.operators()),
                service.area(),
                place.flatMap(where -> AreaCode.find(where.address().municipality()))
                        .orElse(null),
                place.map(Place::point).orElse(null),
                service.contacts().stream().map(Contact::channel).collect(Collectors.toSet()),
                GENERAL.contains(service.type()),
                opening(listed.key(), service));
    }

    private Findable scheme(Listing.Listed<Scheme> listed) {
        Scheme scheme = listed.content();
        return new Findable(
                listed.key(),
                scheme.title().ja(),
                scheme.title().kana(),
                List.of(),
                Stream.concat(
                                named("directory.scheme.", Set.of(scheme.type())),
                                named("directory.wish.", scheme.wishes()))
                        .toList(),
                scheme.wishes(),
                words(scheme.summary(), scheme.amount()),
                scheme.authority(),
                scheme.area(),
                null,
                null,
                Set.of(),
                false,
                Findable.Opening.UNKNOWN);
    }

    private Stream<String> named(String list, Set<String> codes) {
        return codes.stream().map(code -> list + code).filter(texts::has).map(texts::of);
    }

    // Where one of its places is open, somebody is there.
    private Findable.Opening opening(String key, Service service) {
        List<Hours> hours = Stream.concat(
                        Stream.of(service.hours()), service.sites().stream().map(Service.Site::hours))
                .filter(known ->
                        !known.openings().isEmpty() || !known.exceptions().isEmpty())
                .toList();
        return moment -> {
            LocalDateTime now = LocalDateTime.ofInstant(moment, Japan.ZONE);
            List<Boolean> known = hours.stream()
                    .flatMap(each -> each.on(now.toLocalDate(), day -> closed.on(day, key)).stream())
                    .map(spans -> spans.stream()
                            .anyMatch(span -> !now.toLocalTime().isBefore(span.opens())
                                    && now.isBefore(span.end(now.toLocalDate()))))
                    .toList();
            return known.isEmpty() ? Optional.empty() : Optional.of(known.contains(true));
        };
    }

    private static String words(Wording... wordings) {
        return Stream.of(wordings)
                .flatMap(wording ->
                        Stream.of(wording.ja(), READING.matcher(wording.plain()).replaceAll("")))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("。"));
    }
}
