package org.yukidoke.portal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Holidays;
import org.yukidoke.directory.Hours;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.OpenState;
import org.yukidoke.directory.Service;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.Japan;

/** What the place and the moment of asking say about entries: how near they are, and whether they are open. */
@Component
public class Surroundings {

    private final Municipalities municipalities;
    private final Holidays holidays;
    private final Prefectures prefectures;
    private final Clock clock;

    Surroundings(Municipalities municipalities, Holidays holidays, Prefectures prefectures, Clock clock) {
        this.municipalities = municipalities;
        this.holidays = holidays;
        this.prefectures = prefectures;
        this.clock = clock;
    }

    /**
     * Where somebody asks from.
     *
     * @param line the place itself, what it lies in, its prefecture; empty when they did not say
     * @param councils the prefecture of each council
     * @param now by the clock of Japan
     * @param closed every closed day, asked once for all windows
     */
    record Standpoint(List<AreaCode> line, Map<String, AreaCode> councils, LocalDateTime now, Holidays.Closed closed) {

        Nearness to(Area area, Listed<?> listed) {
            return NearnessRules.of(area, councils.get(listed.entry().platform()), line);
        }

        /** Whether a window is open now: by its own hours, else by those of the first place that has some. */
        OpenState open(Listed<Service> window) {
            Service service = window.content();
            Hours hours = service.hours().isUnknown()
                    ? service.sites().stream()
                            .map(Service.Site::hours)
                            .filter(site -> !site.isUnknown())
                            .findFirst()
                            .orElse(service.hours())
                    : service.hours();
            return hours.at(now, day -> closed.on(day, window.entry().owner()));
        }
    }

    /** @param home null when they did not say */
    @Transactional(readOnly = true)
    Standpoint from(@Nullable AreaCode home) {
        List<AreaCode> line = home == null
                ? List.of()
                : municipalities.ancestry(home).stream().map(Municipality::code).toList();
        return new Standpoint(
                line, prefectures.byCouncil(), LocalDateTime.ofInstant(clock.instant(), Japan.ZONE), holidays.closed());
    }

    /** Whether something is open at this moment, by its own hours and the days its owner closes. */
    @Transactional(readOnly = true)
    public OpenState open(Hours hours, String owner) {
        Holidays.Closed closed = holidays.closed();
        return hours.at(LocalDateTime.ofInstant(clock.instant(), Japan.ZONE), day -> closed.on(day, owner));
    }
}
