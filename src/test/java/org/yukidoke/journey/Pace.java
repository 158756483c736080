package org.yukidoke.journey;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.Locale;

/**
 * How long somebody needs for what a journey does: the keystroke-level model of Card, Moran and Newell (1980) with its
 * figures for people who are no typists. So the same journey takes the same time on every machine; what the pages took
 * on this one is told beside it.
 */
final class Pace {

    /** Thinking what to do next. */
    private static final double MIND = 1.35;

    /** Pointing at something and pressing. */
    private static final double POINT = 1.1 + 0.2;

    /** From the mouse to the keys, or from one thumb to two. */
    private static final double HOME = 0.4;

    /** One written sign of Japanese: two keys and its part of choosing the right characters. */
    private static final double SIGN = 2 * 0.28 + 0.1;

    private double person;
    private long machine;

    /** Thinks, points and presses. */
    void press(Locator part) {
        person += MIND + POINT;
        timed(part::click);
    }

    /** Presses something beside what was pressed before, without having to think. */
    void pressNext(Locator part) {
        person += POINT;
        timed(part::click);
    }

    /** Thinks, goes to a field and writes. */
    void write(Locator field, String text) {
        person += MIND + POINT + HOME + SIGN * text.length();
        timed(() -> field.fill(text));
    }

    /** Looks at a page until something is found on it. */
    void find(Locator part) {
        person += MIND;
        timed(() -> part.first().waitFor());
    }

    /** Opens a page whose address is kept or linked everywhere. */
    void open(Visit visit, String path) {
        person += MIND + POINT;
        timed(() -> visit.open(path));
    }

    private void timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        machine += System.nanoTime() - begun;
    }

    /** What the person needs, in seconds; the pages themselves are measured by {@code ./yukidoke bench}. */
    double seconds() {
        return person;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f s, and the pages here %.1f s",
                person,
                Duration.ofNanos(machine).toMillis() / 1000.0);
    }
}
