package org.yukidoke.directory.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Audience;
import org.yukidoke.directory.Condition;
import org.yukidoke.directory.Dated;
import org.yukidoke.directory.Wording;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.web.Choice;

/** For whom an entry is: in words, and as conditions with the days between which they hold. */
final class AudiencePart {

    private static final String LIST = "audience.conditions";

    private AudiencePart() {}

    static void fill(Audience audience, Filling filling) {
        filling.wording("audience.words", audience.words());
        filling.chosen(
                "audience.askers", audience.askers().stream().map(Asker::key).toList());
        int row = 0;
        for (Dated dated : audience.conditions()) {
            fill(dated, LIST + "." + row++ + ".", filling);
        }
    }

    private static void fill(Dated dated, String at, Filling filling) {
        filling.day(at + "since", dated.from());
        filling.day(at + "until", dated.to());
        filling.chosen(at + "loose", dated.loose() ? List.of("yes") : List.of());
        filling.put(at + "kind", kind(dated.condition()));
        switch (dated.condition()) {
            case Condition.Age age -> {
                filling.put(at + "from", age.from());
                filling.put(at + "to", age.to());
                filling.day(at + "on", age.on());
            }
            case Condition.Born born -> {
                filling.day(at + "from", born.from());
                filling.day(at + "to", born.to());
            }
            case Condition.Lives lives ->
                filling.put(at + "words", lives.codes().stream().sorted().collect(Collectors.joining(" ")));
            case Condition.Sex sex -> filling.put(at + "words", "");
            case Condition.Situation situation -> filling.chosen(at + "situations", situation.anyOf());
            case Condition.NotIn none -> filling.chosen(at + "situations", none.noneOf());
            case Condition.Other other ->
                filling.put(at + "words", other.words().ja());
        }
    }

    private static String kind(Condition condition) {
        return switch (condition) {
            case Condition.Age age -> "age";
            case Condition.Born born -> "born";
            case Condition.Lives lives -> "lives";
            case Condition.Sex sex -> sex.sex();
            case Condition.Situation situation -> "situation";
            case Condition.NotIn none -> "notIn";
            case Condition.Other other -> "other";
        };
    }

    static void ask(Asking form) {
        var askers = form.words()
                .choices("asker", Arrays.stream(Asker.values()).map(Asker::key).toList());
        var kinds = List.of("age", "born", "lives", "female", "male", "situation", "notIn", "other").stream()
                .map(kind -> new Choice(kind, form.t().of("directorydesk.kind." + kind)))
                .toList();
        var situations =
                form.words().choices("situation", form.words().vocabulary().situations());
        var loose = List.of(new Choice("yes", form.t().of("directorydesk.loose")));
        var fields = new ArrayList<>(form.wording("audience.words"));
        fields.add(form.several("audience.askers", askers));
        form.section(
                LIST,
                fields,
                form.rows(
                        LIST,
                        at -> List.of(
                                form.selectIfAny(at + "kind", kinds),
                                form.brief(at + "from").helped(form.t().of("directorydesk.from.help")),
                                form.brief(at + "to"),
                                form.day(at + "on"),
                                form.line(at + "words").helped(form.t().of("directorydesk.words.help")),
                                form.several(at + "situations", situations),
                                form.several(at + "loose", loose),
                                form.day(at + "since"),
                                form.day(at + "until"))));
    }

    /** @param before what stood in the form: words in other languages are kept from it */
    static Audience read(Reading form, Audience before) {
        var askers = EnumSet.noneOf(Asker.class);
        form.chosen("audience.askers").forEach(key -> Asker.find(key).ifPresent(askers::add));
        var conditions = new ArrayList<Dated>();
        for (int row = 0; row < form.rows(LIST); row++) {
            String at = LIST + "." + row + ".";
            if (!form.text(at + "kind").isEmpty()) {
                conditions.add(new Dated(
                        condition(form, at, before),
                        form.day(at + "since"),
                        form.day(at + "until"),
                        form.chosen(at + "loose").contains("yes")));
            }
        }
        return new Audience(form.wording("audience.words"), askers, conditions);
    }

    private static Condition condition(Reading form, String at, Audience before) {
        String words = form.text(at + "words");
        return switch (form.text(at + "kind")) {
            case "age" -> new Condition.Age(form.whole(at + "from"), form.whole(at + "to"), form.day(at + "on"));
            case "born" -> new Condition.Born(form.day(at + "from"), form.day(at + "to"));
            case "lives" -> new Condition.Lives(codes(form, at + "words"));
            case "female" -> new Condition.Sex("female");
            case "male" -> new Condition.Sex("male");
            case "situation" -> new Condition.Situation(needed(form, at, form.chosen(at + "situations")));
            case "notIn" -> new Condition.NotIn(needed(form, at, form.chosen(at + "situations")));
            default -> {
                if (words.isEmpty()) {
                    form.fault(at + "words", "directorydesk.fault.condition");
                }
                yield other(words, before);
            }
        };
    }

    private static Set<String> needed(Reading form, String at, Set<String> chosen) {
        if (chosen.isEmpty()) {
            form.fault(at + "situations", "directorydesk.fault.condition");
        }
        return chosen;
    }

    private static Condition other(String words, Audience before) {
        return before.conditions().stream()
                .map(Dated::condition)
                .filter(condition -> condition instanceof Condition.Other same
                        && same.words().ja().equals(words))
                .findFirst()
                .orElseGet(() -> new Condition.Other(Wording.ja(words)));
    }

    /** Codes of five or six digits between blanks or commas. */
    static Set<String> codes(Reading form, String field) {
        var codes = Arrays.stream(form.narrow(field).split("[\\s,、]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        codes.stream()
                .filter(code -> AreaCode.find(code).isEmpty())
                .forEach(code -> form.fault(field, "directory.fault.area", code));
        return codes.stream()
                .flatMap(code -> AreaCode.find(code).stream())
                .map(AreaCode::digits)
                .collect(Collectors.toSet());
    }
}
