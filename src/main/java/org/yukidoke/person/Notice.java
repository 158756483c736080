package org.yukidoke.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What people are told before they consent, in one wording for ever. A new wording is a new number.
 *
 * @param organisation the body that shows it
 */
public record Notice(
        UUID id, String organisation, int number, Wording wording, LocalDate validFrom, Instant recordedAt) {

    /**
     * What it says.
     *
     * @param body the text people read
     * @param purpose what the data is used for, in one sentence
     * @param months how long a consent under it may last at most
     */
    public record Wording(String body, String purpose, Set<Part> parts, Recipients recipients, int months) {
        public Wording {
            parts = Set.copyOf(parts);
        }

        /** The parts in their usual order. */
        public List<Part> listParts() {
            return parts.stream().sorted().toList();
        }
    }
}
