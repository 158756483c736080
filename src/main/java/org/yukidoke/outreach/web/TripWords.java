package org.yukidoke.outreach.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Municipality;
import org.yukidoke.kernel.Japan;
import org.yukidoke.outreach.Surrounds;
import org.yukidoke.outreach.Trip;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * Trips in words.
 *
 * @param team names of colleagues by account
 */
record TripWords(Texts t, Map<UUID, String> team, Surrounds surrounds, Instant now) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(Japan.ZONE));
    }

    String who(@Nullable UUID account) {
        return account == null ? "" : team.getOrDefault(account, t.of("outreach.former"));
    }

    String goes(Trip trip) {
        var party = trip.plan().party();
        return Stream.concat(party.goes().stream().map(this::who), Stream.of(party.others()))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(t.of("outreach.and")));
    }

    /** Who waits for them; blank for nobody. */
    String waits(Trip trip) {
        var party = trip.plan().party();
        String open = Stream.of(who(party.told()), party.waits())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(t.of("outreach.and")));
        return trip.kind() == Trip.Kind.HOME && open.isEmpty() ? t.of("outreach.sealed") : open;
    }

    String span(Trip trip) {
        var when = trip.plan().when();
        return when.leaves() == null ? "" : t.of("outreach.span", time(when.leaves()), time(when.back()));
    }

    String area(String code) {
        return surrounds.area(code).map(Municipality::name).orElse("");
    }

    String host(Trip.Where where) {
        return where.host().isEmpty()
                ? where.hostName()
                : surrounds
                        .host(where.host())
                        .map(one -> t.pick(
                                one.content().title().ja(),
                                one.content().title().en()))
                        .orElse(where.host());
    }

    /** Where to, as far as it stands in the open. */
    String where(Trip trip) {
        var where = trip.plan().where();
        String open = Stream.of(area(where.area()), host(where), where.place())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
        return trip.kind() == Trip.Kind.HOME && open.isEmpty() ? t.of("outreach.sealed") : open;
    }

    /**
     * Whether they are out.
     *
     * @param me who reads it
     * @param whom where it stands to whom they went; blank for whoever may not know
     */
    TripView.Out out(Trip trip, UUID me, String whom) {
        boolean off = trip.state() instanceof Trip.State.Cancelled;
        return new TripView.Out(
                trip.outAt(now),
                trip.overdueAt(now),
                time(trip.plan().when().back()),
                goes(trip),
                waits(trip),
                whom,
                !off
                        && trip.plan().when().leaves() != null
                        && trip.out().at() == null
                        && !trip.plan().party().only(me));
    }

    /** A trip after which one was to go again, on the day that was said. */
    TripListView.Row again(Trip trip) {
        LocalDate next = trip.state() instanceof Trip.State.Held(var gain) ? gain.next() : null;
        return new TripListView.Row(
                "/outreach/trips/" + trip.id(),
                Moments.day(next == null ? trip.plan().when().on() : next, t),
                "",
                t.of(trip.kind().text()),
                where(trip),
                goes(trip),
                new TripListView.Chip(t.of("outreach.state.unplanned"), "warning"),
                "");
    }

    TripListView.Row row(Trip trip, @Nullable UUID person) {
        String href = person == null ? "/outreach/trips/" + trip.id() : "/persons/" + person + "/visits/" + trip.id();
        return new TripListView.Row(
                href,
                Moments.day(trip.plan().when().on(), t),
                span(trip),
                t.of(trip.kind().text()),
                where(trip),
                goes(trip),
                state(trip),
                trip.outAt(now) ? "/outreach/trips/" + trip.id() + "/back" : "");
    }

    TripListView.Chip state(Trip trip) {
        LocalDate today = Japan.day(now);
        return switch (trip.state()) {
            case Trip.State.Cancelled cancelled -> new TripListView.Chip(t.of("outreach.state.cancelled"), "plain");
            case Trip.State.Held held when trip.outAt(now) -> abroad(trip);
            case Trip.State.Held(var gain) ->
                new TripListView.Chip(
                        trip.kind() == Trip.Kind.HOME
                                ? t.of(gain.came() > 0 ? "outreach.state.met" : "outreach.state.unmet")
                                : t.of("outreach.state.held", gain.came()),
                        "success");
            case Trip.State.Planned planned when trip.outAt(now) -> abroad(trip);
            case Trip.State.Planned planned -> {
                LocalDate on = trip.plan().when().on();
                yield on.isAfter(today) || (on.equals(today) && trip.out().at() == null)
                        ? new TripListView.Chip(t.of("outreach.state.planned"), "neutral")
                        : new TripListView.Chip(t.of("outreach.state.unwritten"), "warning");
            }
        };
    }

    private TripListView.Chip abroad(Trip trip) {
        return trip.overdueAt(now)
                ? new TripListView.Chip(t.of("outreach.state.overdue"), "error")
                : new TripListView.Chip(t.of("outreach.state.out"), "info");
    }

    /** What can be chosen in a form. */
    TripFormView.Options options(String platform) {
        var areas = new ArrayList<Choice>();
        areas.add(new Choice("", t.of("outreach.choose")));
        surrounds.areas(platform).forEach(one -> areas.add(new Choice(one.code().digits(), one.name())));
        var hosts = new ArrayList<Choice>();
        hosts.add(new Choice("", t.of("outreach.host.none")));
        surrounds
                .hosts(platform)
                .forEach(one -> hosts.add(new Choice(
                        one.key(),
                        t.pick(one.content().title().ja(), one.content().title().en()))));
        List<Choice> colleagues = team.entrySet().stream()
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .toList();
        var told = new ArrayList<Choice>();
        told.add(new Choice("", t.of("outreach.told.none")));
        told.addAll(colleagues);
        return new TripFormView.Options(
                Stream.of(Trip.Kind.CONSULTATION, Trip.Kind.ROUND, Trip.Kind.BODY)
                        .map(kind -> new Choice(kind.key(), t.of(kind.text()), t.of(kind.text() + ".help")))
                        .toList(),
                areas,
                hosts,
                colleagues,
                told);
    }
}
