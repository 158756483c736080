package org.yukidoke.portal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Channel;
import org.yukidoke.kernel.AreaCode;

/**
 * What somebody told the door so far. It travels with the page they look at and is kept nowhere.
 *
 * @param who null when they did not say
 * @param wish code of {@code directory/codes.yaml}; blank when they did not say
 * @param home a municipality or only its prefecture; null when they did not say
 * @param age in completed years; null when they did not say
 * @param yes situations they are in
 * @param no situations they are not in
 * @param talk how they would like to talk; none: any way
 * @param settled questions that were answered or passed over
 */
public record Told(
        @Nullable Asker who,
        String wish,
        @Nullable AreaCode home,
        @Nullable Integer age,
        Set<String> yes,
        Set<String> no,
        Set<Channel> talk,
        Set<Question> settled) {

    /** The wish of those who look for people, in the words of {@code directory/codes.yaml}. */
    public static final String EMPLOYING = "employer";

    public static final Told NOTHING = new Told(null, "", null, null, Set.of(), Set.of(), Set.of(), Set.of());

    public Told {
        yes = Set.copyOf(yes);
        no = Set.copyOf(no);
        talk = Set.copyOf(talk);
        settled = Set.copyOf(settled);
    }

    /** Who comes for a firm wishes for people to work there, and need not be asked. */
    public Told asking(Asker asker) {
        String wished = asker == Asker.EMPLOYER ? EMPLOYING : wish.equals(EMPLOYING) ? "" : wish;
        return new Told(asker, wished, home, age, yes, no, talk, settled).having(Question.WHO);
    }

    public Told wishing(String code) {
        return new Told(who, code, home, age, yes, no, talk, settled).having(Question.WISH);
    }

    public Told livingIn(AreaCode place) {
        return new Told(who, wish, place, age, yes, no, talk, settled).having(Question.HOME);
    }

    public Told aged(int years) {
        return new Told(who, wish, home, years, yes, no, talk, settled).having(Question.AGE);
    }

    public Told being(Collection<String> so, Collection<String> notSo) {
        return new Told(who, wish, home, age, new HashSet<>(so), new HashSet<>(notSo), talk, settled)
                .having(Question.SITUATION);
    }

    public Told talking(Collection<Channel> ways) {
        return new Told(who, wish, home, age, yes, no, new HashSet<>(ways), settled).having(Question.TALK);
    }

    /** The same without an answer to a question, which is not asked again. */
    public Told passing(Question question) {
        return forgetting(question).having(question);
    }

    /** The same as if the question had not been asked; it is the next to be asked. */
    public Told reopening(Question question) {
        var left = EnumSet.noneOf(Question.class);
        left.addAll(settled);
        left.remove(question);
        return new Told(who, wish, home, age, yes, no, talk, left);
    }

    /** Which question comes next of those worth asking; empty when all is told. */
    public Optional<Question> next(List<Question> worthAsking) {
        return Question.next(worthAsking, settled);
    }

    private Told having(Question question) {
        var with = EnumSet.of(question);
        with.addAll(settled);
        return new Told(who, wish, home, age, yes, no, talk, with);
    }

    private Told forgetting(Question question) {
        return switch (question) {
            case WHO -> new Told(null, wish, home, age, yes, no, talk, settled);
            case WISH -> new Told(who, "", home, age, yes, no, talk, settled);
            case HOME -> new Told(who, wish, null, age, yes, no, talk, settled);
            case AGE -> new Told(who, wish, home, null, yes, no, talk, settled);
            case SITUATION -> new Told(who, wish, home, age, Set.of(), Set.of(), talk, settled);
            case TALK -> new Told(who, wish, home, age, yes, no, Set.of(), settled);
        };
    }
}
