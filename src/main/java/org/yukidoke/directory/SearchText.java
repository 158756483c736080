package org.yukidoke.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The terms of every service, name and text apart; built once for a listing. */
final class SearchText {

    private final Postings names = new Postings();
    private final Postings texts = new Postings();
    private final int[] nameLength;
    private final int size;

    private SearchText(int size) {
        this.size = size;
        this.nameLength = new int[size];
    }

    static SearchText of(List<Findable> services) {
        var text = new SearchText(services.size());
        var reader = new Reader();
        // Directories repeat themselves: what was read once is not read again.
        Map<String, Set<String>> read = new HashMap<>();
        for (int number = 0; number < services.size(); number++) {
            Findable service = services.get(number);
            int each = number;
            text.nameLength[number] =
                    Math.max(1, Spelling.squeezed(service.name()).length() - 1);
            Stream.concat(Stream.of(service.name()), service.otherNames().stream())
                    .forEach(name -> text.names.enter(each, terms(name, reader)));
            if (!service.kana().isEmpty()) {
                text.names.enter(number, Grams.spoken(Spelling.sound(Spelling.fold(service.kana()))));
            }
            Stream.concat(Stream.of(service.summary(), service.operator()), service.topics().stream())
                    .filter(part -> !part.isBlank())
                    .forEach(part -> text.texts.enter(each, read.computeIfAbsent(part, key -> terms(key, reader))));
        }
        text.names.close();
        text.texts.close();
        return text;
    }

    private static Set<String> terms(String text, Reader reader) {
        String folded = Spelling.fold(text);
        Set<String> terms = new HashSet<>(Grams.written(folded));
        terms.addAll(Grams.written(folded.replace(" ", "")));
        var sound = new StringBuilder();
        for (Reader.Word word : reader.read(folded)) {
            sound.append(word.sound());
            if (word.carrying()) {
                terms.add("w:" + word.base());
                terms.add("v:" + word.sound());
            }
        }
        terms.addAll(Grams.spoken(sound.toString()));
        return terms;
    }

    Postings field(Clause.Field field) {
        return switch (field) {
            case NAME -> names;
            case TEXT -> texts;
        };
    }

    int size() {
        return size;
    }

    /** How many pairs of letters its name has. */
    int nameLength(int number) {
        return nameLength[number];
    }
}
