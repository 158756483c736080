package org.yukidoke.person.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yukidoke.person.Draft;

/**
 * A text that could not be kept, whole, so that it can be shortened where it stands, or kept once there is room.
 *
 * @param action where it is sent to be kept
 * @param page the form it was typed into
 * @param texts what was typed, the longest first
 * @param rest what the form sent besides
 * @param most letters a form may hold; texts an account may have open when {@code full}
 * @param letters in all of it
 * @param full whether it is too many texts and not too long a one
 */
public record TooLongView(
        String action, String page, List<Field> texts, List<Field> rest, int most, int letters, boolean full) {

    private static final int SHORT = 200;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9:._-]*");

    public TooLongView {
        texts = List.copyOf(texts);
        rest = List.copyOf(rest);
    }

    /** One value of a field. */
    public record Field(String name, String value) {}

    static TooLongView of(Draft.Sent sent, String action, String page, int most, boolean full) {
        List<Field> typed = fields(sent).toList();
        Predicate<Field> writing = full ? TooLongView::words : TooLongView::writing;
        List<Field> own = List.of(
                new Field("draft", sent.id().toString()),
                new Field("draft-seen", Integer.toString(sent.seen())),
                new Field("draft-writer", sent.hand().writer().toString()),
                new Field("draft-base", sent.base()),
                new Field("draft-page", page));
        return new TooLongView(
                action,
                page,
                typed.stream()
                        .filter(writing)
                        .sorted(Comparator.comparingInt(
                                        (Field field) -> field.value().length())
                                .reversed())
                        .toList(),
                Stream.concat(own.stream(), typed.stream().filter(writing.negate()))
                        .toList(),
                most,
                typed.stream().mapToInt(field -> field.value().length()).sum(),
                full);
    }

    private static Stream<Field> fields(Draft.Sent sent) {
        return sent.fields().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)));
    }

    // What is chosen from a list is a code.
    private static boolean words(Field field) {
        return !field.value().isBlank() && !CODE.matcher(field.value()).matches();
    }

    private static boolean writing(Field field) {
        return field.value().length() > SHORT;
    }
}
