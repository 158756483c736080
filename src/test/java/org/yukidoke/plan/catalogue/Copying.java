package org.yukidoke.plan.catalogue;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds where a text of ours repeats a stretch of a council's document. Names may be repeated: they have no other. */
final class Copying {

    /** Shorter stretches are how anybody says such a thing. */
    private static final int STRETCH = 20;

    private static final int SHORTEST_NAME = 4;

    private final String document;
    private final Pattern names;

    Copying(String document, Collection<String> names) {
        this.document = plain(document);
        this.names = Pattern.compile(names.stream()
                .map(Copying::plain)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    /** The first stretch of the text that stands in the document. */
    Optional<String> find(String text) {
        return pieces(plain(text)).stream()
                .flatMap(piece -> IntStream.rangeClosed(0, piece.length() - STRETCH)
                        .mapToObj(from -> piece.substring(from, from + STRETCH)))
                .filter(document::contains)
                .findFirst();
    }

    private List<String> pieces(String text) {
        return names.pattern().isEmpty()
                ? List.of(text)
                : Stream.of(names.split(text, -1)).toList();
    }

    // Line breaks, spaces and the width of letters are the printer's.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
