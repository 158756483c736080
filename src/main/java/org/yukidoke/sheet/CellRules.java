package org.yukidoke.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yukidoke.sheet.FormatRules.Shows;

/** What a cell means where something was asked for: one thing for certain, or a question. */
final class CellRules {

    private CellRules() {}

    static Understanding read(RawCell cell, Expect expect) {
        if (cell.has(Trait.INSIDE_MERGED)) {
            return FigureRules.asked(Doubt.MERGED);
        }
        return switch (plain(cell, expect)) {
            case Understanding.Blank blank -> cell.has(Trait.NOTE) ? FigureRules.asked(Doubt.NOTE) : blank;
            case Understanding.Asked asked -> asked;
            case Understanding.Understood(Meaning meaning, List<Tidied> tidied) ->
                doubtful(cell)
                        .<Understanding>map(doubt -> new Understanding.Asked(doubt, List.of(meaning)))
                        .orElseGet(() -> new Understanding.Understood(meaning, tidied(cell, tidied)));
        };
    }

    // What makes even a clear value doubtful: whether it counts, or for whom.
    private static Optional<Doubt> doubtful(RawCell cell) {
        if (cell.has(Trait.HIDDEN_SHEET) || cell.has(Trait.HIDDEN_ROW) || cell.has(Trait.HIDDEN_COLUMN)) {
            return Optional.of(Doubt.HIDDEN);
        }
        if (cell.has(Trait.UNSEEN)) {
            return Optional.of(Doubt.UNSEEN);
        }
        if (cell.has(Trait.STRUCK)) {
            return Optional.of(Doubt.STRUCK);
        }
        return cell.has(Trait.MERGED) ? Optional.of(Doubt.MERGED) : Optional.empty();
    }

    private static List<Tidied> tidied(RawCell cell, List<Tidied> before) {
        var all = new ArrayList<>(before);
        if (cell.has(Trait.FORMULA)) {
            all.add(Tidied.FORMULA);
        }
        if (cell.has(Trait.NOTE)) {
            all.add(Tidied.NOTE);
        }
        return all;
    }

    private static Understanding plain(RawCell cell, Expect expect) {
        return switch (cell.content()) {
            case Content.Nothing nothing -> new Understanding.Blank();
            case Content.Failure failure -> FigureRules.asked(Doubt.ERROR);
            case Content.Uncalculated uncalculated -> FigureRules.asked(Doubt.UNCALCULATED);
            case Content.Truth truth -> truth(cell, expect);
            case Content.Text(String text) -> text(text, expect);
            case Content.Figure(BigDecimal value) -> number(cell, value, expect);
            case Content.Day(LocalDateTime at) -> DayRules.typed(cell, at, expect);
        };
    }

    private static Understanding truth(RawCell cell, Expect expect) {
        return expect instanceof Expect.Words ? WordRules.words(cell.shown(), 100) : FigureRules.asked(Doubt.TRUTH);
    }

    private static Understanding text(String text, Expect expect) {
        return switch (expect) {
            case Expect.Figure figure -> FigureRules.text(plainText(text), figure);
            case Expect.Day day -> DayRules.day(text);
            case Expect.Month month -> DayRules.month(text, month);
            case Expect.Choice choice -> WordRules.choice(text, choice);
            case Expect.Words(int longest) -> WordRules.words(text, longest);
        };
    }

    // An apostrophe before a number makes it text in a spreadsheet, and comes along when that is saved as text.
    private static String plainText(String text) {
        return text.matches("'[0-9].*") ? text.substring(1) : text;
    }

    private static Understanding number(RawCell cell, BigDecimal value, Expect expect) {
        return switch (expect) {
            case Expect.Figure figure -> figure(cell, value, figure);
            case Expect.Day day -> DayRules.serial(value);
            case Expect.Month month -> FigureRules.asked(Doubt.UNKNOWN);
            case Expect.Choice choice -> WordRules.choice(cell.shown(), choice);
            case Expect.Words(int longest) -> WordRules.words(cell.shown(), longest);
        };
    }

    private static Understanding figure(RawCell cell, BigDecimal value, Expect.Figure expect) {
        var kept = new Meaning.Figure(value);
        if (cell.has(Trait.UNSEEN)) {
            return new Understanding.Asked(Doubt.UNSEEN, List.of(kept));
        }
        if (cell.has(Trait.SCALED)) {
            return new Understanding.Asked(Doubt.SCALE, List.of(kept));
        }
        var hundredth = new Meaning.Figure(value.movePointRight(2));
        if (FormatRules.shows(-1, cell.trait(Trait.FORMAT)) == Shows.PERCENT) {
            return FigureRules.share(expect)
                    ? compared(cell, hundredth, expect)
                    : new Understanding.Asked(Doubt.UNIT, List.of(hundredth, kept));
        }
        return FigureRules.share(expect) && FigureRules.fraction(value)
                ? new Understanding.Asked(Doubt.PERCENT, List.of(hundredth, kept))
                : compared(cell, kept, expect);
    }

    // Somebody who looked at the cell meant what they saw.
    private static Understanding compared(RawCell cell, Meaning.Figure kept, Expect.Figure expect) {
        Optional<Understanding> impossible = FigureRules.possible(kept.value(), expect);
        return switch (FigureRules.text(cell.shown(), expect)) {
            case Understanding.Blank blank -> new Understanding.Asked(Doubt.UNSEEN, List.of(kept));
            case Understanding.Asked(Doubt doubt, List<Meaning> candidates) ->
                impossible.orElseGet(() -> new Understanding.Asked(doubt, with(kept, candidates)));
            case Understanding.Understood(Meaning seen, List<Tidied> tidied) -> {
                if (impossible.isPresent()) {
                    yield impossible.get();
                }
                yield seen.equals(kept)
                        ? new Understanding.Understood(kept, List.of())
                        : new Understanding.Asked(Doubt.SHOWN, List.of(kept, seen));
            }
        };
    }

    private static List<Meaning> with(Meaning first, List<Meaning> others) {
        var all = new ArrayList<Meaning>();
        all.add(first);
        all.addAll(others);
        return all;
    }
}
