package org.yukidoke.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.AreaCode;

/**
 * Which places a query names, and what is left of it without them.
 *
 * @param places the places meant, narrower ones before wider ones
 * @param others places that bear the same name
 */
record QueryPlaces(List<Municipality> places, List<Municipality> others, String rest) {

    private static final int SHORTEST_READING = 3;
    // Parts of many names that mean no ward by themselves.
    private static final List<String> NO_PLACE = List.of("中央");

    static QueryPlaces in(String folded, Gazetteer gazetteer, LocalDate day, @Nullable AreaCode chosen) {
        var found = new ArrayList<List<PlaceNames.Candidate>>();
        var rest = new StringBuilder();
        int longest = gazetteer.index().names().longest();
        int at = 0;
        while (at < folded.length()) {
            Span span = longest(folded, at, longest, gazetteer, day);
            if (span.length() == 0) {
                rest.append(folded.charAt(at));
                at++;
            } else {
                found.add(span.candidates());
                rest.append(' ');
                at += span.length();
            }
        }
        return chosen(found, rest.toString().replaceAll(" +", " ").strip(), chosen);
    }

    private record Span(int length, List<PlaceNames.Candidate> candidates) {}

    private static Span longest(String text, int at, int longest, Gazetteer gazetteer, LocalDate day) {
        for (int end = Math.min(text.length(), at + longest); end > at; end--) {
            String word = text.substring(at, end);
            if (word.indexOf(' ') >= 0 || !gazetteer.index().names().knows(word)) {
                continue;
            }
            boolean whole =
                    (at == 0 || text.charAt(at - 1) == ' ') && (end == text.length() || text.charAt(end) == ' ');
            List<PlaceNames.Candidate> sure = gazetteer.named(word, day).stream()
                    .filter(candidate -> sure(candidate, word, whole))
                    .toList();
            if (!sure.isEmpty()) {
                return new Span(end - at, sure);
            }
        }
        return new Span(0, List.of());
    }

    private static boolean sure(PlaceNames.Candidate candidate, String word, boolean whole) {
        return switch (candidate.how()) {
            case WITH_PREFECTURE, FULL -> word.length() > 1;
            case WITHOUT_SUFFIX, FORMER -> (word.length() > 1 || whole) && !NO_PLACE.contains(word);
            case KANA -> whole && word.length() >= SHORTEST_READING;
        };
    }

    // A name of several places is the one in the prefecture that is named or chosen, else the largest; a city comes
    // before the prefecture called like it.
    private static QueryPlaces chosen(List<List<PlaceNames.Candidate>> found, String rest, @Nullable AreaCode chosen) {
        Optional<AreaCode> prefecture = found.stream()
                .filter(candidates -> candidates.size() == 1)
                .map(candidates -> candidates.getFirst().place())
                .filter(place -> place.kind() == Municipality.Kind.PREFECTURE)
                .map(Municipality::code)
                .findFirst()
                .or(() -> Optional.ofNullable(chosen).map(AreaCode::prefecture));
        var places = new ArrayList<Municipality>();
        var others = new ArrayList<Municipality>();
        for (List<PlaceNames.Candidate> candidates : found) {
            List<Municipality> meant = Stream.concat(
                            candidates.stream()
                                    .map(PlaceNames.Candidate::place)
                                    .filter(place -> place.kind() != Municipality.Kind.PREFECTURE),
                            candidates.stream()
                                    .map(PlaceNames.Candidate::place)
                                    .filter(place -> place.kind() == Municipality.Kind.PREFECTURE))
                    .toList();
            Municipality first = meant.stream()
                    .filter(place ->
                            prefecture.filter(place.code().prefecture()::equals).isPresent())
                    .findFirst()
                    .orElse(meant.getFirst());
            places.add(first);
            meant.stream().filter(place -> !place.equals(first)).forEach(others::add);
        }
        // Who names a prefecture and a town of it means the town.
        List<Municipality> narrow = places.stream()
                .filter(place -> place.kind() != Municipality.Kind.PREFECTURE
                        || places.stream()
                                .noneMatch(other -> other.kind() != Municipality.Kind.PREFECTURE
                                        && other.code().prefecture().equals(place.code())))
                .distinct()
                .toList();
        return new QueryPlaces(narrow, others.stream().distinct().toList(), rest);
    }
}
