package org.yukidoke.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Presences.Presence;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/**
 * Keeps what somebody sends whose session is locked, or was over a moment ago. It is asked only after the form's token
 * was found to be right, so no page elsewhere can lay a form here.
 */
@Component
final class FormKeeper {

    private final Presences presences;
    private final Sittings sittings;
    private final KeptForms kept;
    private final Transactions transactions;
    private final Clock clock;

    FormKeeper(Presences presences, Sittings sittings, KeptForms kept, Transactions transactions, Clock clock) {
        this.presences = presences;
        this.sittings = sittings;
        this.kept = kept;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps the form of this request; false when there is nothing to keep or nobody to keep it for. */
    boolean keep(HttpServletRequest request, HttpServletResponse response) {
        String mode = Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Mode"), "");
        if (!KeepingRules.kept(request.getMethod(), request.getRequestURI(), mode)) {
            return false;
        }
        Map<String, List<String>> fields = fields(request);
        Optional<UUID> writer = writer(request);
        if (writer.isEmpty() || !KeepingRules.fits(fields)) {
            return false;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var form = new KeptForm(Ids.next(now), now, request.getRequestURI() + query, fields, files(request));
        kept.keep(
                writer.get(), KeptBrowser.of(request).marked(request, response).hash(), form);
        return true;
    }

    private Optional<UUID> writer(HttpServletRequest request) {
        return switch (presences.of(request)) {
            case Presence.Locked(Account account, var sitting) -> Optional.of(account.id());
            case Presence.Here here -> Optional.empty();
            case Presence.Enrolling enrolling -> Optional.empty();
            // The browser still names the session that is over.
            case Presence.Nobody() ->
                Sittings.claimed(request)
                        .flatMap(id -> transactions.in(
                                Scope.sitting(id),
                                () -> sittings.find(id)
                                        .filter(sitting -> clock.instant()
                                                .isBefore(sitting.begun().plus(Sittings.REMEMBERED)))
                                        .map(Sitting::account)));
        };
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            // What stands in the address is sent again with the address.
            boolean addressed = query.startsWith(name + "=") || query.contains("&" + name + "=");
            if (KeepingRules.kept(name) && !addressed) {
                fields.put(name, List.of(values));
            }
        });
        return fields;
    }

    private static List<String> files(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (!type.startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null)
                    .map(Part::getName)
                    .distinct()
                    .toList();
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return List.of();
        }
    }
}
