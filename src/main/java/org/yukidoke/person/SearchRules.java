package org.yukidoke.person;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yukidoke.kernel.DayText;

/** What somebody may be looked for by. */
final class SearchRules {

    private SearchRules() {}

    /** Everything one line of typing may mean. */
    static List<BlindIndex.Clue> clues(String typed) {
        List<BlindIndex.Clue> clues = new ArrayList<>();
        String name = FoldRules.name(typed);
        if (name.isEmpty()) {
            return clues;
        }
        clues.add(new BlindIndex.Clue(BlindIndex.Kind.NAME, name));
        clues.add(new BlindIndex.Clue(BlindIndex.Kind.FAMILY, name));
        String reading = FoldRules.reading(name);
        clues.add(new BlindIndex.Clue(BlindIndex.Kind.READING, reading));
        clues.add(new BlindIndex.Clue(BlindIndex.Kind.FAMILY_READING, reading));
        clues.add(new BlindIndex.Clue(BlindIndex.Kind.NICKNAME, reading));
        DayText.find(typed.strip())
                .ifPresent(day -> clues.add(new BlindIndex.Clue(BlindIndex.Kind.BIRTH, day.toString())));
        String phone = FoldRules.phone(typed);
        if (phone.length() >= 9) {
            clues.add(new BlindIndex.Clue(BlindIndex.Kind.PHONE, phone));
        }
        return clues;
    }

    /** What tells that two files may be of one person: a family name or a birthday alone does not. */
    static List<BlindIndex.Clue> telling(Identity identity, List<Channel.Way> ways) {
        return Stream.concat(
                        BlindIndex.clues(identity).stream(),
                        ways.stream().flatMap(way -> BlindIndex.clues(way).stream()))
                .filter(clue -> switch (clue.kind()) {
                    case NAME, READING, NICKNAME, PHONE -> true;
                    case BIRTH -> identity.birth() instanceof Birth.Day && hasName(identity);
                    case FAMILY, FAMILY_READING -> false;
                })
                .toList();
    }

    private static boolean hasName(Identity identity) {
        return !identity.name().reading().isEmpty() || !identity.name().full().isEmpty();
    }
}
