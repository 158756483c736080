package org.yukidoke.dropbox.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.dropbox.Request;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** A request in words. */
record RequestWords(Texts t, Function<UUID, String> colleagues, LocalDate today) {

    RequestsView.Line line(Request request) {
        return new RequestsView.Line(
                "/desk/requests/" + request.id(),
                Moments.words(request.arrivedAt(), t),
                Moments.day(request.due(), t),
                left(request),
                late(request) ? "error" : "info",
                state(request),
                tone(request));
    }

    boolean late(Request request) {
        return request.open() && today.isAfter(request.due());
    }

    String left(Request request) {
        if (!request.open()) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today, request.due());
        if (days < 0) {
            return t.of("dropbox.late", -days);
        }
        return days == 0 ? t.of("dropbox.today") : t.of("dropbox.left", days);
    }

    String state(Request request) {
        String tried = request.tries() > 0 && request.open() ? t.of("dropbox.tried", request.tries()) : "";
        return Stream.of(stands(request), tried, request.lapse(today, t))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String stands(Request request) {
        return switch (request.state()) {
            case Request.State.New() -> t.of(request.passed() ? "dropbox.state.passed" : "dropbox.state.new");
            case Request.State.Seen(var at) -> t.of("dropbox.state.seen", Moments.words(at, t));
            case Request.State.Taken(UUID by, var at) ->
                t.of("dropbox.state.taken", colleagues.apply(by), Moments.words(at, t));
            case Request.State.Ended(var at, Request.Ending ending, boolean erased) ->
                t.of("dropbox.state." + ending.name().toLowerCase(Locale.ROOT), Moments.words(at, t));
        };
    }

    private static String tone(Request request) {
        return switch (request.state()) {
            case Request.State.New() -> "new";
            case Request.State.Seen seen -> "new";
            case Request.State.Taken taken -> "info";
            case Request.State.Ended(var at, Request.Ending ending, boolean erased) ->
                switch (ending) {
                    case REACHED -> "success";
                    case UNREACHED -> "warning";
                    case WITHDRAWN -> "plain";
                };
        };
    }
}
