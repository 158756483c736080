package org.yukidoke.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A loan, a subsidy, a benefit or an exam (制度). It is information with a source and a day on which somebody looked;
 * nothing here decides whether somebody gets it.
 *
 * @param type {@code loan}, {@code subsidy}, {@code benefit}, {@code training} or {@code exam}
 * @param authority who grants or holds it, as it is called
 * @param amount what one gets or pays
 * @param steps how and in which order one asks for it
 * @param applications when one can apply
 * @param inForce while it holds
 * @param dates days to know, such as that of the exam
 * @param windows keys of the services to ask
 */
public record Scheme(
        Title title,
        String type,
        String authority,
        Set<String> wishes,
        Wording summary,
        Wording amount,
        Wording steps,
        Audience audience,
        Area area,
        Term applications,
        Term inForce,
        List<KeyDay> dates,
        List<String> windows,
        List<Reference> references)
        implements Content {

    public Scheme {
        wishes = Set.copyOf(wishes);
        dates = List.copyOf(dates);
        windows = List.copyOf(windows);
        references = List.copyOf(references);
    }

    /** A day to know. */
    public record KeyDay(Wording what, LocalDate day) {}

    @Override
    public EntryKind kind() {
        return EntryKind.SCHEME;
    }
}
