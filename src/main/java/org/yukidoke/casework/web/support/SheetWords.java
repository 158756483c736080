package org.yukidoke.casework.web.support;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yukidoke.casework.sheet.Marks;
import org.yukidoke.casework.sheet.SheetForm;
import org.yukidoke.kernel.DayText;
import org.yukidoke.person.Birth;
import org.yukidoke.person.Channel;
import org.yukidoke.person.Identity;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Zone;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Sheets in words: what is asked, and what is to be copied where. */
final class SheetWords {

    private final Texts t;
    private final PersonFile file;

    SheetWords(Texts t, PersonFile file) {
        this.t = t;
        this.file = file;
    }

    String pick(SheetForm.Named named) {
        return t.pick(named.ja(), named.en());
    }

    /** Whether the body may keep what is collected for this purpose. */
    boolean kept(Zone zone) {
        return file.shows(zone.part());
    }

    private boolean kept(SheetForm.Item item) {
        return item.zones().stream().anyMatch(this::kept);
    }

    /** Whether some of a form may not be kept. */
    boolean missing(SheetForm form) {
        return form.items().stream().anyMatch(item -> !item.zones().stream().allMatch(this::kept));
    }

    List<SheetsView.Field> fields(SheetForm form) {
        return form.items().stream().filter(this::kept).map(this::field).toList();
    }

    private SheetsView.Field field(SheetForm.Item item) {
        var options = item.options().stream()
                .filter(option -> kept(option.zone()))
                .map(option -> new Choice(option.key(), pick(option.label())));
        return new SheetsView.Field(
                item.kind().name().toLowerCase(Locale.ROOT),
                "item-" + item.key(),
                pick(item.label()),
                item.official(),
                (item.kind() == SheetForm.Kind.CHOICE
                                ? Stream.concat(Stream.of(new Choice("", t.of("caseworksheet.unsaid"))), options)
                                : options)
                        .toList(),
                item.kind() == SheetForm.Kind.FILE ? fromFile(item.field()) : "");
    }

    List<SheetsView.Row> rows(SheetForm form, Map<String, String> answers) {
        return IntStream.range(0, form.items().size())
                .mapToObj(index -> {
                    SheetForm.Item item = form.items().get(index);
                    return new SheetsView.Row(
                            index + 1,
                            item.official(),
                            pick(item.label()),
                            kept(item) ? values(item, answers.getOrDefault(item.key(), "")) : List.of(),
                            kept(item));
                })
                .toList();
    }

    private List<String> values(SheetForm.Item item, String answer) {
        return switch (item.kind()) {
            case FILE ->
                Stream.of(fromFile(item.field()))
                        .filter(text -> !text.isEmpty())
                        .toList();
            case LINE, TEXT -> answer.isEmpty() ? List.of() : List.of(answer);
            case DAY ->
                DayText.find(answer).map(day -> Moments.day(day, t)).stream().toList();
            case CHOICE ->
                item.options().stream()
                        .filter(option -> option.key().equals(answer))
                        .map(option -> pick(option.label()))
                        .toList();
            case MARKS -> marks(item, Marks.of(answer));
        };
    }

    private List<String> marks(SheetForm.Item item, Marks marks) {
        return marks.none()
                ? List.of()
                : item.options().stream()
                        .filter(option -> marks.all().contains(option.key()))
                        .map(option -> t.of(
                                option.key().equals(marks.most()) ? "caseworksheet.most" : "caseworksheet.marked",
                                pick(option.label())))
                        .toList();
    }

    /** What the file says already: it is never typed a second time. */
    private String fromFile(String field) {
        Optional<Identity> identity = file.named().map(PersonFile.Named::identity);
        return switch (field) {
            case "name" -> identity.map(one -> one.name().shown()).orElse("");
            case "reading" ->
                identity.map(one ->
                                (one.name().familyReading() + " " + one.name().givenReading()).strip())
                        .orElse("");
            case "birth" -> identity.map(one -> birth(one.birth())).orElse("");
            case "phone" -> channels(Set.of(Channel.Kind.PHONE, Channel.Kind.SMS));
            case "mail" -> channels(Set.of(Channel.Kind.MAIL));
            default -> "";
        };
    }

    private String channels(Set<Channel.Kind> kinds) {
        return file.contents().channels().stream()
                .filter(channel -> channel.endedAt() == null
                        && kinds.contains(channel.way().kind()))
                .map(channel -> channel.way().value())
                .collect(Collectors.joining(" / "));
    }

    private String birth(Birth birth) {
        return switch (birth) {
            case Birth.Day(LocalDate day) -> Moments.day(day, t);
            case Birth.Between(Year from, Year to) ->
                from.equals(to)
                        ? t.of("caseworksheet.birth.year", from.toString())
                        : t.of("caseworksheet.birth.years", from.toString(), to.toString());
            case Birth.Unknown unknown -> "";
        };
    }
}
