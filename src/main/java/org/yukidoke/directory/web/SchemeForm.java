package org.yukidoke.directory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Audience;
import org.yukidoke.directory.Scheme;
import org.yukidoke.directory.Term;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Wording;
import org.yukidoke.web.Choice;

/** The form of a scheme. */
final class SchemeForm {

    private SchemeForm() {}

    static void fill(Scheme scheme, Filling filling) {
        filling.put("type", scheme.type());
        filling.put("authority", scheme.authority());
        filling.chosen("wishes", scheme.wishes());
        filling.wording("summary", scheme.summary());
        filling.wording("amount", scheme.amount());
        filling.wording("steps", scheme.steps());
        AudiencePart.fill(scheme.audience(), filling);
        CommonPart.area(scheme.area(), filling);
        filling.term("applications", scheme.applications());
        filling.term("inForce", scheme.inForce());
        int row = 0;
        for (Scheme.KeyDay day : scheme.dates()) {
            filling.put("dates." + row + ".what", day.what().ja());
            filling.day("dates." + row++ + ".day", day.day());
        }
        filling.lines("windows", scheme.windows());
    }

    static void ask(Asking form, List<Choice> near) {
        var words = form.words();
        form.section(
                "title",
                List.of(
                        form.line("title.ja").needed(),
                        form.line("title.kana").helped(form.t().of("directorydesk.kana.help")),
                        form.line("title.en"),
                        form.select(
                                        "type",
                                        words.choices(
                                                "scheme", words.vocabulary().schemes()))
                                .needed(),
                        form.line("authority"),
                        form.several(
                                "wishes",
                                words.choices("wish", words.vocabulary().wishes()))));
        form.section("summary", form.wording("summary"));
        form.section("amount", form.wording("amount"));
        form.section("steps", form.wording("steps"));
        AudiencePart.ask(form);
        CommonPart.askArea(form, near);
        form.section("applications", form.term("applications"));
        form.section("inForce", form.term("inForce"));
        form.section(
                "dates", List.of(), form.rows("dates", at -> List.of(form.line(at + "what"), form.day(at + "day"))));
        form.section("windows", List.of(form.area("windows").helped(form.t().of("directorydesk.windows.help"))));
    }

    static Scheme read(Reading form, Scheme before, Set<String> near) {
        return new Scheme(
                CommonPart.title(form),
                form.text("type"),
                form.text("authority"),
                form.chosen("wishes"),
                form.wording("summary"),
                form.wording("amount"),
                form.wording("steps"),
                AudiencePart.read(form, before.audience()),
                CommonPart.area(form, before.area(), near),
                form.term("applications"),
                form.term("inForce"),
                dates(form),
                form.lines("windows"),
                CommonPart.references(form, before.references()));
    }

    private static List<Scheme.KeyDay> dates(Reading form) {
        var dates = new ArrayList<Scheme.KeyDay>();
        for (int row = 0; row < form.rows("dates"); row++) {
            LocalDate day = form.day("dates." + row + ".day");
            String what = form.text("dates." + row + ".what");
            if (day != null) {
                dates.add(new Scheme.KeyDay(Wording.ja(what), day));
            } else if (!what.isEmpty()) {
                form.fault("dates." + row + ".day", "directorydesk.fault.exception_day");
            }
        }
        return dates;
    }

    static Scheme blank() {
        return new Scheme(
                Title.ja(""),
                "benefit",
                "",
                Set.of(),
                Wording.NONE,
                Wording.NONE,
                Wording.NONE,
                Audience.UNKNOWN,
                Area.UNKNOWN,
                Term.OPEN,
                Term.OPEN,
                List.of(),
                List.of(),
                List.of());
    }
}
