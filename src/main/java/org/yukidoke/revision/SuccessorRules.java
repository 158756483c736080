package org.yukidoke.revision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Follows names to the one borne on a day. */
final class SuccessorRules {

    private SuccessorRules() {}

    /** Empty when nothing of that name was renamed by then. A ring of names ends where it would begin again. */
    static Optional<String> name(List<Successors.Link> links, Successors.Kind kind, String former, LocalDate day) {
        var seen = new HashSet<String>();
        String name = former;
        while (seen.add(name)) {
            String known = name;
            var next = links.stream()
                    .filter(link -> link.kind() == kind && link.former().equals(known))
                    .filter(link -> !link.since().isAfter(day))
                    .max(Comparator.comparing(Successors.Link::since));
            name = next.map(Successors.Link::name).orElse(known);
        }
        return name.equals(former) ? Optional.empty() : Optional.of(name);
    }
}
