package org.yukidoke.casework.handing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.casework.handing.HandingFile.Line;
import org.yukidoke.casework.handing.HandingFile.Standing;

/** How the file of a body that goes stands, what is overdue, and what may be erased. */
final class HandingRules {

    /** Days after which somebody who was asked is asked again. */
    static final int PATIENCE_DAYS = 14;

    private static final Comparator<Line> PRESSING = Comparator.comparing((Line line) -> !line.overdue())
            .thenComparing(Line::standing)
            .thenComparing(line -> line.file().reference().text());

    private HandingRules() {}

    static Standing standing(HandingFile file) {
        HandingFile.Latest latest = file.latest();
        return latest == null ? Standing.UNASKED : standing(latest.answer(), latest.holds(), latest.takenAt() != null);
    }

    /** How one stands whose last answer was this; null for none. */
    static Standing standing(HandingFile.@Nullable Answer answer, boolean holds, boolean taken) {
        if (answer == null) {
            return Standing.UNASKED;
        }
        if (taken) {
            return Standing.TAKEN;
        }
        return switch (answer) {
            case ASKED -> Standing.ASKED;
            case UNREACHED -> Standing.UNREACHED;
            case DECLINED -> Standing.DECLINED;
            case AGREED -> holds ? Standing.AGREED : Standing.LAPSED;
            case LAWFUL -> holds ? Standing.LAWFUL : Standing.LAPSED;
        };
    }

    static Line line(HandingFile file, ContractEnd.Terms terms, LocalDate today) {
        Standing standing = standing(file);
        HandingFile.Latest latest = file.latest();
        boolean waited = latest != null && latest.on().plusDays(PATIENCE_DAYS).isBefore(today);
        // Whose file is closed is asked only where it is to go on; nobody is late with that.
        boolean overdue = standing.open()
                && file.cover().closedAt() == null
                && (today.isAfter(terms.askBy()) || (standing != Standing.UNASKED && waited));
        return new Line(file, standing, overdue);
    }

    /** What presses first. */
    static List<Line> lines(List<HandingFile> files, ContractEnd.Terms terms, LocalDate today) {
        return files.stream()
                .map(file -> line(file, terms, today))
                .sorted(PRESSING)
                .toList();
    }

    /**
     * What keeps a file from being erased. Whoever may still be asked stays until the day, and whom the other body is to
     * take over until it did. What a rule keeps stays until its day, unless who gave the contract has a whole copy of how it
     * is now; where the copy lacks something, or the other body took over what passed to it and no more, whoever erases
     * says for each file that this is meant.
     *
     * @param copy what the commissioner has; null for nothing
     * @param gone whether the day of the change has come
     */
    static Keeps keeps(HandingFile file, HandingFile.@Nullable Copy copy, boolean gone, LocalDate today) {
        Standing standing = standing(file);
        if (standing == Standing.AGREED || standing == Standing.LAWFUL) {
            return Keeps.WAITED_FOR;
        }
        if (!gone && standing.open()) {
            return Keeps.ASKED;
        }
        boolean kept = file.keptUntil() != null
                && !Objects.requireNonNull(file.keptUntil()).isBefore(today);
        if (!kept || (copy != null && copy.whole())) {
            return Keeps.NOTHING;
        }
        return copy != null || standing == Standing.TAKEN ? Keeps.LACKING : Keeps.RULE;
    }
}
