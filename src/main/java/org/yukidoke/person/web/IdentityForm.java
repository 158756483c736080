package org.yukidoke.person.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Birth;
import org.yukidoke.person.Identity;
import org.yukidoke.person.PersonName;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Texts;

/** The fields that say who somebody is. A nickname is enough; nothing else has to be known. */
final class IdentityForm {

    private static final Pattern READING = Pattern.compile("[\\p{IsKatakana}ー・\\s]*");
    private static final Map<String, Integer> BEFORE_FIRST = Map.of("S", 1925, "H", 1988, "R", 2018, "", 0);
    private static final int BAND = 5;

    private IdentityForm() {}

    static Identity read(Form form, LocalDate today) {
        var name = new PersonName(
                form.text("family", Form.LINE),
                form.text("given", Form.LINE),
                reading(form, "family-reading"),
                reading(form, "given-reading"),
                form.text("nickname", Form.LINE));
        if (name.family().isEmpty() && name.given().isEmpty() && name.nickname().isEmpty()) {
            form.fault("nickname", "personpage.fault.name");
        }
        return new Identity(name, birth(form, today), form.text("municipality", Form.LINE));
    }

    // A reading is not a name: it is written one way, however it was typed.
    private static String reading(Form form, String field) {
        var katakana = new StringBuilder();
        form.text(field, Form.LINE)
                .codePoints()
                .map(letter -> letter >= 0x3041 && letter <= 0x3096 ? letter + 0x60 : letter)
                .forEach(katakana::appendCodePoint);
        if (!READING.matcher(katakana).matches()) {
            form.fault(field, "personpage.fault.reading");
        }
        return katakana.toString();
    }

    private static Birth birth(Form form, LocalDate today) {
        String era = form.text("birth-era", 1);
        String year = form.text("birth-year", 4);
        String month = form.text("birth-month", 2);
        String day = form.text("birth-day", 2);
        if (year.isEmpty()) {
            if (!month.isEmpty() || !day.isEmpty()) {
                form.fault("birth-year", "personpage.fault.birth.year");
            }
            return band(form, today);
        }
        Optional<Birth> birth = month.isEmpty() && day.isEmpty()
                ? year(era, year).map(known -> new Birth.Between(known, known))
                : DayText.find(era + year + "-" + month + "-" + day).map(Birth.Day::new);
        if (birth.filter(found -> latest(found).isBefore(today.plusDays(1))).isEmpty()) {
            form.fault("birth-year", "personpage.fault.birth");
        }
        return birth.orElseGet(Birth.Unknown::new);
    }

    private static LocalDate latest(Birth birth) {
        return switch (birth) {
            case Birth.Day(LocalDate date) -> date;
            case Birth.Between(Year from, Year to) -> from.atDay(1);
            case Birth.Unknown() -> LocalDate.MIN;
        };
    }

    private static Optional<Year> year(String era, String typed) {
        try {
            int year = Integer.parseInt(typed.equals("元") ? "1" : typed) + BEFORE_FIRST.getOrDefault(era, 0);
            return year < 1900 || year > 2100 ? Optional.empty() : Optional.of(Year.of(year));
        } catch (NumberFormatException | DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Birth band(Form form, LocalDate today) {
        String band = form.text("birth-band", Form.LINE);
        if (!band.matches("[0-9]{2}")) {
            return new Birth.Unknown();
        }
        int youngest = Integer.parseInt(band);
        return new Birth.Between(Year.of(today.getYear() - youngest - BAND), Year.of(today.getYear() - youngest));
    }

    /** With the one that stands in a file: years go by, and it is no longer one of the round ones. */
    static List<Choice> bands(String chosen, Texts t) {
        return Stream.concat(
                        Stream.of(new Choice("", t.of("personpage.birth.band.none"))),
                        Stream.concat(
                                        Stream.iterate(20, age -> age < 70, age -> age + BAND),
                                        chosen.matches("[0-9]{2}") ? Stream.of(Integer.valueOf(chosen)) : Stream.of())
                                .distinct()
                                .sorted()
                                .map(age -> new Choice(
                                        Integer.toString(age), t.of("personpage.birth.band.n", age, age + BAND - 1))))
                .toList();
    }

    static List<Choice> eras(Texts t) {
        return Stream.of("", "S", "H")
                .map(era -> new Choice(
                        era, t.of("personpage.era." + (era.isEmpty() ? "west" : era.equals("S") ? "showa" : "heisei"))))
                .toList();
    }

    /** The fields as they stand in a file. */
    static Map<String, String> values(Identity identity) {
        var values = new HashMap<String, String>();
        PersonName name = identity.name();
        values.put("family", name.family());
        values.put("given", name.given());
        values.put("family-reading", name.familyReading());
        values.put("given-reading", name.givenReading());
        values.put("nickname", name.nickname());
        values.put("municipality", identity.municipality());
        switch (identity.birth()) {
            case Birth.Day(LocalDate date) -> {
                values.put("birth-year", Integer.toString(date.getYear()));
                values.put("birth-month", Integer.toString(date.getMonthValue()));
                values.put("birth-day", Integer.toString(date.getDayOfMonth()));
            }
            case Birth.Between(Year from, Year to) -> {
                if (from.equals(to)) {
                    values.put("birth-year", from.toString());
                } else {
                    values.put(
                            "birth-band", Integer.toString(Year.now(Japan.ZONE).getValue() - to.getValue()));
                }
            }
            case Birth.Unknown() -> {}
        }
        return values;
    }
}
