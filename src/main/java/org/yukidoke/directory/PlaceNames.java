package org.yukidoke.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yukidoke.kernel.AreaCode;

/** The names and readings by which people call municipalities. */
public final class PlaceNames {

    /** By what a place was recognised; the surest first. */
    public enum How {
        WITH_PREFECTURE,
        FULL,
        WITHOUT_SUFFIX,
        KANA,
        FORMER
    }

    /** A place somebody may have meant. */
    public record Candidate(Municipality place, How how) {}

    private final Map<String, List<Candidate>> byKey;
    private final int longest;

    private PlaceNames(Map<String, List<Candidate>> byKey) {
        this.byKey = byKey;
        this.longest = byKey.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    static PlaceNames of(Collection<Municipality> places) {
        Map<String, List<Candidate>> names = new HashMap<>();
        Map<AreaCode, String> kanaOf = new HashMap<>();
        places.forEach(place -> kanaOf.put(place.code(), Spelling.katakana(place.kana())));
        for (Municipality place : places) {
            String name = Spelling.squeezed(place.name());
            String kana = Spelling.katakana(place.kana());
            enter(names, Spelling.squeezed(place.prefecture()) + name, place, How.WITH_PREFECTURE);
            enter(names, name, place, How.FULL);
            enter(names, kana, place, How.KANA);
            if (place.kind() == Municipality.Kind.WARD) {
                String ward = name.substring(name.indexOf('市') + 1);
                String city = place.parent() == null ? "" : kanaOf.getOrDefault(place.parent(), "");
                String wardKana = kana.startsWith(city) ? kana.substring(city.length()) : kana;
                enter(names, ward, place, How.FULL);
                enter(names, stem(ward), place, How.WITHOUT_SUFFIX);
                enter(names, wardKana, place, How.KANA);
            } else {
                enter(names, stem(name), place, How.WITHOUT_SUFFIX);
                enter(names, readingStem(kana, place.kind()), place, How.KANA);
            }
        }
        names.values()
                .forEach(found -> found.sort(Comparator.comparing(Candidate::how)
                        .thenComparing(candidate -> candidate.place().kind())
                        .thenComparing(candidate -> candidate.place().code())));
        return new PlaceNames(names);
    }

    private static void enter(Map<String, List<Candidate>> names, String key, Municipality place, How how) {
        if (!key.isEmpty()) {
            List<Candidate> known = names.computeIfAbsent(key, none -> new ArrayList<>());
            if (known.stream().noneMatch(candidate -> candidate.place().equals(place))) {
                known.add(new Candidate(place, how));
            }
        }
    }

    // 四日市市 is 四日市, not 四日; 北海道 keeps its last letter.
    private static String stem(String name) {
        return name.length() > 1 && "県府都市区町村".indexOf(name.charAt(name.length() - 1)) >= 0
                ? name.substring(0, name.length() - 1)
                : "";
    }

    private static String readingStem(String kana, Municipality.Kind kind) {
        return switch (kind) {
            case PREFECTURE -> without(kana, "ケン", "フ", "ト");
            case DESIGNATED_CITY, CITY -> without(kana, "シ");
            case WARD -> without(kana, "ク");
            case TOWN -> without(kana, "マチ", "チョウ");
            case VILLAGE -> without(kana, "ムラ", "ソン");
        };
    }

    private static String without(String kana, String... endings) {
        for (String ending : endings) {
            if (kana.endsWith(ending) && kana.length() > ending.length()) {
                return kana.substring(0, kana.length() - ending.length());
            }
        }
        return "";
    }

    /** Whoever bears a name, in any spelling; the likeliest first. */
    List<Candidate> named(String text) {
        String key = Spelling.squeezed(text);
        List<Candidate> exact = byKey.getOrDefault(key, List.of());
        return exact.isEmpty() ? byKey.getOrDefault(Spelling.katakana(key), List.of()) : exact;
    }

    /** Whether a folded word is a name, in letters or in kana. */
    boolean knows(String folded) {
        return byKey.containsKey(folded) || byKey.containsKey(Spelling.katakana(folded));
    }

    /** The length of the longest name. */
    int longest() {
        return longest;
    }
}
