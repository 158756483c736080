package org.yukidoke.casework.web.handing;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.casework.sheet.Marks;
import org.yukidoke.casework.sheet.SheetForm;
import org.yukidoke.kernel.DayText;
import org.yukidoke.person.Birth;
import org.yukidoke.person.Estates;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import tools.jackson.databind.JsonNode;

/**
 * The rows of one person in words, as somebody reads them who knows neither codes nor keys: codes by the words of the
 * pages, bodies and places by name, days and moments as they are written in Japan.
 */
final class ExitWords {

    /** What ties rows to each other, and says nothing to a reader. */
    private static final Pattern TIES = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern MOMENT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}.*([+-][0-9]{2}:[0-9]{2}|Z)");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern HOUR = Pattern.compile("[0-9]{2}:[0-9]{2}:00");

    private static final Map<String, Named> NAMED = Map.ofEntries(
            Map.entry("casework.step_mark.organisation", Named.BODY),
            Map.entry("casework.team_member.organisation", Named.BODY),
            Map.entry("conference.decision.body", Named.BODY),
            Map.entry("conference.disclosure.bodies", Named.BODY),
            Map.entry("conference.disclosure.by_body", Named.BODY),
            Map.entry("gathering.attendance.organisation", Named.BODY),
            Map.entry("gathering.company.organisation", Named.BODY),
            Map.entry("person.consent.organisations", Named.BODY),
            Map.entry("person.share_recipient.organisation", Named.BODY),
            Map.entry("referral.referral.receiver", Named.BODY),
            Map.entry("outreach.home_visit.municipality", Named.AREA),
            Map.entry("referral.preview.area", Named.AREA),
            Map.entry("referral.referral.service", Named.SERVICE),
            Map.entry("person.membership.target", Named.GROUP),
            Map.entry("person.identity.birth", Named.BIRTH),
            Map.entry("casework.sheet.form", Named.SHEET),
            Map.entry("casework.sheet_answer.item", Named.ITEM),
            Map.entry("casework.sheet_answer.value", Named.ANSWER));

    private final ExitNames names;
    private final Texts t;
    private final Map<String, JsonNode> sheets;

    /** What a value names that is no code. */
    private enum Named {
        BODY,
        AREA,
        SERVICE,
        GROUP,
        BIRTH,
        SHEET,
        ITEM,
        ANSWER
    }

    ExitWords(List<Estates.Held> rows, ExitNames names, Texts t) {
        this.names = names;
        this.t = t;
        this.sheets = rows.stream()
                .filter(held -> held.place().equals("casework.sheet"))
                .map(Estates.Held::row)
                .collect(Collectors.toMap(row -> text(row, "id"), Function.identity(), (one, same) -> one));
    }

    Texts texts() {
        return t;
    }

    /** Whether the values of a column are keys of something that has a name. */
    static boolean named(String column) {
        return NAMED.containsKey(column);
    }

    /** What stands in a column of a row; blank for what says nothing to a reader. */
    String say(String place, String field, JsonNode row) {
        JsonNode value = row.path(field);
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? t.of("handing.exit.yes") : "";
        }
        if (value.isArray()) {
            return t.list(value.valueStream()
                    .map(one -> say(place + "." + field, row, one.asString("")))
                    .filter(one -> !one.isEmpty()));
        }
        return value.isString() ? say(place + "." + field, row, value.asString()) : value.toString();
    }

    private String say(String column, JsonNode row, String text) {
        if (text.isEmpty() || TIES.matcher(text).matches()) {
            return "";
        }
        Optional<String> prefix = ExitCodes.prefix(column, row);
        if (prefix.isPresent()) {
            return word(prefix.get() + text, text);
        }
        Named named = NAMED.get(column);
        return named == null ? moment(text) : name(named, row, text);
    }

    private String name(Named named, JsonNode row, String text) {
        return switch (named) {
            case BODY -> names.body(text, t);
            case AREA -> names.area(text);
            case SERVICE -> names.service(text, t);
            case GROUP -> names.group(text, t);
            case BIRTH -> birth(text);
            case SHEET ->
                names.form(text, text(row, "edition"))
                        .map(form -> pick(form.title()))
                        .orElse(text);
            case ITEM -> item(row).map(item -> pick(item.label())).orElse(text);
            case ANSWER -> item(row).map(item -> answer(item, text)).orElse(text);
        };
    }

    private String moment(String text) {
        try {
            if (MOMENT.matcher(text).matches()) {
                return Moments.words(OffsetDateTime.parse(text).toInstant(), t);
            }
        } catch (DateTimeException none) {
            return text;
        }
        if (DAY.matcher(text).matches()) {
            return DayText.find(text).map(day -> Moments.day(day, t)).orElse(text);
        }
        return HOUR.matcher(text).matches() ? text.substring(0, text.lastIndexOf(':')) : text;
    }

    private String birth(String text) {
        return switch (Birth.of(text)) {
            case Birth.Day(var day) -> Moments.day(day, t);
            case Birth.Between(Year from, Year to) ->
                from.equals(to)
                        ? t.of("caseworksheet.birth.year", from.toString())
                        : t.of("caseworksheet.birth.years", from.toString(), to.toString());
            case Birth.Unknown unknown -> "";
        };
    }

    /** What an answer answers, by the sheet it stands in. */
    private Optional<SheetForm.Item> item(JsonNode answer) {
        return Optional.ofNullable(sheets.get(text(answer, "sheet")))
                .flatMap(sheet -> names.form(text(sheet, "form"), text(sheet, "edition")))
                .flatMap(form -> form.item(text(answer, "item")));
    }

    private String answer(SheetForm.Item item, String text) {
        return switch (item.kind()) {
            case LINE, TEXT, FILE -> text;
            case DAY -> moment(text);
            case CHOICE ->
                options(item, option -> option.key().equals(text))
                        .map(option -> pick(option.label()))
                        .findFirst()
                        .orElse(text);
            case MARKS -> {
                Marks marks = Marks.of(text);
                yield t.list(options(item, option -> marks.all().contains(option.key()))
                        .map(option -> t.of(
                                option.key().equals(marks.most()) ? "caseworksheet.most" : "caseworksheet.marked",
                                pick(option.label()))));
            }
        };
    }

    private static Stream<SheetForm.Option> options(SheetForm.Item item, Predicate<SheetForm.Option> chosen) {
        return item.options().stream().filter(chosen);
    }

    private String pick(SheetForm.Named named) {
        return t.pick(named.ja(), named.en());
    }

    private String word(String key, String otherwise) {
        return t.has(key) ? t.of(key) : otherwise;
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }
}
