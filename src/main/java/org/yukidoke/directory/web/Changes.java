package org.yukidoke.directory.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.Difference;

/** Differences between contents in words. */
final class Changes {

    private Changes() {}

    static List<EntryView.Change> between(Content before, Content after, EntryWords words) {
        return in(Difference.between(before, after), before, after, words);
    }

    /** Some differences, as they stand in two contents. */
    static List<EntryView.Change> in(List<Difference> differences, Content before, Content after, EntryWords words) {
        var old = byField(before, words);
        var young = byField(after, words);
        return differences.stream()
                .map(difference -> change(difference, old, young))
                .toList();
    }

    private static EntryView.Change change(
            Difference difference, Map<String, ContentFact> before, Map<String, ContentFact> after) {
        String field = difference.field();
        ContentFact was = before.get(field);
        ContentFact is = after.get(field);
        return was == null || is == null
                ? new EntryView.Change(field, field, difference.before(), difference.after())
                : new EntryView.Change(field, is.name(), was.value(), is.value());
    }

    private static Map<String, ContentFact> byField(Content content, EntryWords words) {
        return Facts.of(content, words).stream().collect(Collectors.toMap(ContentFact::field, fact -> fact));
    }
}
