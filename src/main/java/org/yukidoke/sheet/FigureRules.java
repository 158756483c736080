package org.yukidoke.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A figure as officials write one: 「１，２３４人」 is 1234, 「60(41)」 is two figures, 「約60」 is none that can be added. */
final class FigureRules {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3}){1,3}(\\.[0-9]{1,9})?");
    private static final Pattern ZEROS = Pattern.compile("0[0-9].*");
    private static final Pattern MINUS = Pattern.compile("[-\u2212▲△]");
    private static final Pattern DASH = Pattern.compile("[-\u2212\u2010-\u2015\u30fc\uff70\u2500]");
    private static final Pattern ABOUT = Pattern.compile("約|およそ|おおよそ|概ね|おおむね|ほぼ|推計|見込|見込み|延べ|のべ|最大|最低|[<>≦≧≒~〜～].*");
    private static final Pattern ABOUT_AFTER = Pattern.compile(
            ".*(?:程度|前後|以上|以下|未満|超|強|弱|余|余り|あまり|くらい|ぐらい|内外|見込|見込み|速報|速報値|暫定|暫定値|推計|推計値|概数|[~〜～+]|予定)[)]?");
    private static final Pattern FOOTNOTE = Pattern.compile(".*[※*†‡注㊟].*");
    private static final Pattern ERA = Pattern.compile("令和|平成|昭和");
    private static final Pattern KANJI = Pattern.compile("[〇一二三四五六七八九十百千万]+");
    private static final Pattern SCALE = Pattern.compile("(十|百|千|万|十万|百万|千万|億)(.*)");

    private FigureRules() {}

    static Understanding text(String typed, Expect.Figure expect) {
        String text = Folding.narrow(typed).strip();
        String tight = text.replace(" ", "");
        if (tight.isEmpty()) {
            return new Understanding.Blank();
        }
        if (tight.matches("#{2,}")) {
            return asked(Doubt.NARROW);
        }
        Optional<Understanding> absent = AbsenceRules.find(tight, expect.about());
        return absent.orElseGet(() -> figure(typed, text, expect));
    }

    private static Understanding figure(String typed, String text, Expect.Figure expect) {
        List<String> numbers =
                NUMBER.matcher(text).results().map(found -> found.group()).toList();
        if (numbers.isEmpty()) {
            return without(text.replace(" ", ""), expect);
        }
        Matcher first = NUMBER.matcher(text);
        String after = first.find() ? text.substring(first.end()).replace(" ", "") : "";
        String before = text.substring(0, first.start()).replace(" ", "");
        if (numbers.size() > 1) {
            boolean note = before.isEmpty()
                    && FOOTNOTE.matcher(after.replaceAll("[0-9].*", "")).matches();
            return note
                    ? new Understanding.Asked(Doubt.FOOTNOTE, List.of(loose(numbers.getFirst())))
                    : several(text, numbers);
        }
        var parts = new Parts(before, numbers.getFirst(), after);
        return whole(parts, expect).orElseGet(() -> understood(typed, text, parts));
    }

    /** What stands before a number, itself, and behind it. */
    private record Parts(String before, String number, String after) {

        BigDecimal value() {
            BigDecimal value = new BigDecimal(number.replace(",", ""));
            return MINUS.matcher(before).matches() ? value.negate() : value;
        }
    }

    private static Understanding several(String text, List<String> numbers) {
        if (text.matches("[0-9]{1,3}( [0-9]{3})+")) {
            return new Understanding.Asked(Doubt.GROUPS, List.of(loose(text.replace(" ", ""))));
        }
        if (text.matches("(?:[0-9]{4}|(?:令和|平成|昭和|[RHSrhs]) ?[0-9]{1,2})[年./-].*")) {
            return asked(Doubt.DATE);
        }
        return new Understanding.Asked(
                Doubt.SEVERAL, numbers.stream().map(FigureRules::loose).toList());
    }

    private static Understanding without(String tight, Expect.Figure expect) {
        String unit = expect.unit().isEmpty() ? "" : expect.unit();
        String bare =
                !unit.isEmpty() && tight.endsWith(unit) ? tight.substring(0, tight.length() - unit.length()) : tight;
        if (KANJI.matcher(bare).matches()) {
            return new Understanding.Asked(Doubt.KANJI, List.of(new Meaning.Figure(KanjiNumber.of(bare))));
        }
        return asked(Doubt.UNKNOWN);
    }

    // The first thing that is doubtful about one number and what stands around it.
    private static Optional<Understanding> whole(Parts parts, Expect.Figure expect) {
        Meaning value = loose(parts.number());
        if (parts.before().matches("[(\\[]") && parts.after().matches("[)\\]].*")) {
            return one(Doubt.NEGATIVE, value, negated(parts.number()));
        }
        if (ABOUT.matcher(parts.before()).matches()
                || ABOUT_AFTER.matcher(parts.after()).matches()) {
            return one(Doubt.ABOUT, value);
        }
        boolean minus = MINUS.matcher(parts.before()).matches();
        if (!minus && DASH.matcher(parts.before()).matches()) {
            return one(Doubt.NEGATIVE, negated(parts.number()), value);
        }
        if (ERA.matcher(parts.before()).matches() && parts.after().startsWith("年")) {
            return Optional.of(asked(Doubt.DATE));
        }
        boolean yen = parts.before().matches("[¥\\\\]");
        if (!minus && !yen && !parts.before().isEmpty()) {
            return one(Doubt.UNKNOWN, value);
        }
        if (yen && !UnitRules.same("円", expect.unit())) {
            return one(Doubt.UNIT, value);
        }
        if (!parts.after().isEmpty()) {
            Optional<Understanding> behind = behind(parts, expect);
            if (behind.isPresent()) {
                return behind;
            }
        }
        return written(parts, expect);
    }

    private static Optional<Understanding> behind(Parts parts, Expect.Figure expect) {
        String after = parts.after();
        Meaning value = loose(parts.number());
        if (UnitRules.same(after, expect.unit())) {
            return Optional.empty();
        }
        if (FOOTNOTE.matcher(after).matches() || after.codePoints().anyMatch(FigureRules::small)) {
            return one(Doubt.FOOTNOTE, value);
        }
        Matcher scale = SCALE.matcher(after);
        if (scale.matches()
                && (scale.group(2).isEmpty()
                        || MeaningTable.unit(scale.group(2)).isPresent())) {
            BigDecimal times = KanjiNumber.of("一" + scale.group(1));
            return one(
                    Doubt.SCALE,
                    new Meaning.Figure(new BigDecimal(parts.number().replace(",", "")).multiply(times)),
                    value);
        }
        if (after.equals("年") || after.equals("年度")) {
            return Optional.of(asked(Doubt.DATE));
        }
        return one(MeaningTable.unit(after).isPresent() ? Doubt.UNIT : Doubt.UNKNOWN, value);
    }

    // ①, ² and ½ are letters to a spreadsheet, and notes to people.
    private static boolean small(int letter) {
        return Character.getType(letter) == Character.OTHER_NUMBER;
    }

    private static Optional<Understanding> written(Parts parts, Expect.Figure expect) {
        String number = parts.number();
        if (!PLAIN.matcher(number).matches() && !GROUPED.matcher(number).matches()) {
            return number.length() > 20 ? Optional.of(asked(Doubt.UNKNOWN)) : one(Doubt.GROUPS, loose(number));
        }
        if (ZEROS.matcher(number).matches()) {
            return one(Doubt.ZEROS, loose(number));
        }
        boolean told = !parts.after().isEmpty();
        if (!told && share(expect) && fraction(parts.value())) {
            return one(Doubt.PERCENT, new Meaning.Figure(parts.value().movePointRight(2)), value(parts));
        }
        return possible(parts.value(), expect);
    }

    /** What is doubtful about a value, however it was written. */
    static Optional<Understanding> possible(BigDecimal value, Expect.Figure expect) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.signum() < 0 && !expect.belowZero()) {
            return one(Doubt.NEGATIVE, new Meaning.Figure(plain.negate()));
        }
        if (plain.scale() > expect.decimals()) {
            boolean grouped = plain.toPlainString().matches("[0-9]{1,3}\\.[0-9]{3}") && expect.decimals() == 0;
            return grouped
                    ? one(Doubt.DECIMALS, new Meaning.Figure(plain.movePointRight(3)))
                    : Optional.of(asked(Doubt.DECIMALS));
        }
        return Optional.empty();
    }

    static boolean share(Expect.Figure expect) {
        return UnitRules.same("%", expect.unit());
    }

    /** Above 0 and at most 1: as a share of a hundred it may mean itself or a hundred times as much. */
    static boolean fraction(BigDecimal value) {
        return value.signum() != 0 && value.abs().compareTo(BigDecimal.ONE) <= 0;
    }

    private static Understanding understood(String typed, String text, Parts parts) {
        var tidied = new ArrayList<Tidied>();
        if (!Folding.narrow(typed).equals(typed.replaceAll("\\s", " "))) {
            tidied.add(Tidied.FULL_WIDTH);
        }
        if (text.contains(" ") || !typed.strip().equals(typed)) {
            tidied.add(Tidied.SPACES);
        }
        if (parts.number().contains(",")) {
            tidied.add(Tidied.COMMAS);
        }
        if (!parts.after().isEmpty()) {
            tidied.add(Tidied.UNIT);
        }
        if (parts.before().matches("[▲△]")) {
            tidied.add(Tidied.MINUS);
        }
        return new Understanding.Understood(value(parts), tidied);
    }

    private static Meaning value(Parts parts) {
        return new Meaning.Figure(parts.value());
    }

    private static Meaning loose(String number) {
        return new Meaning.Figure(new BigDecimal(number.replace(",", "")));
    }

    private static Meaning negated(String number) {
        return new Meaning.Figure(new BigDecimal(number.replace(",", "")).negate());
    }

    static Understanding asked(Doubt doubt) {
        return new Understanding.Asked(doubt, List.of());
    }

    private static Optional<Understanding> one(Doubt doubt, Meaning... candidates) {
        return Optional.of(new Understanding.Asked(doubt, Stream.of(candidates).toList()));
    }
}
