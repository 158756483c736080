package org.yukidoke.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told the page, and nothing else does: it is kept nowhere.
 *
 * @param asker null when they did not say
 * @param age in completed years; null when they did not say
 * @param home the municipality they live in with the city, if it is a ward, and the prefecture (codes of six digits);
 *     empty when they did not say
 * @param sex {@code female} or {@code male}; blank when they did not say
 * @param yes situations they said they are in
 * @param no situations they said they are not in
 */
public record Answers(
        @Nullable Asker asker, @Nullable Integer age, Set<String> home, String sex, Set<String> yes, Set<String> no) {

    public static final Answers NONE = new Answers(null, null, Set.of(), "", Set.of(), Set.of());

    public Answers {
        home = Set.copyOf(home);
        yes = Set.copyOf(yes);
        no = Set.copyOf(no);
    }
}
