package org.yukidoke.person.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Consents;
import org.yukidoke.person.Notice;
import org.yukidoke.person.Part;
import org.yukidoke.person.Recipients;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The fields of a consent. */
final class ConsentForm {

    private ConsentForm() {}

    /** Nothing is ticked beforehand: what is consented to, the person says. */
    static Typed usual(Notice notice, LocalDate today) {
        var values = circumstances(today);
        values.put("until", List.of(today.plusMonths(notice.wording().months()).toString()));
        return new Typed(values, List.of());
    }

    static Typed typed(Consent consent, LocalDate today) {
        var values = circumstances(today);
        var extent = consent.newest().extent();
        values.putAll(looked(consent));
        values.put("deed", List.of("renew"));
        values.put("parts", extent.parts().stream().map(Part::key).toList());
        values.put("recipients", extent.recipients().organisations());
        values.put("categories", extent.recipients().categories());
        values.put("until", List.of(Days.last(extent.until()).toString()));
        return new Typed(values, List.of());
    }

    /** What was typed, as it may be sent after another event: to the consent that stands, or as one of its own. */
    static Typed again(Typed sent, Consent now) {
        var values = new HashMap<>(sent.values());
        if (now.newest().kind() == Consent.Kind.WITHDRAWN) {
            List.of("line", "seen", "deed").forEach(values::remove);
        } else {
            values.putAll(looked(now));
        }
        return new Typed(values, List.of());
    }

    private static Map<String, List<String>> looked(Consent consent) {
        return Map.of(
                "line", List.of(consent.line().toString()),
                "seen", List.of(consent.newest().id().toString()));
    }

    private static Map<String, List<String>> circumstances(LocalDate today) {
        var values = new HashMap<String, List<String>>();
        values.put("method", List.of(Consent.Method.PAPER.key()));
        values.put("giver", List.of(Consent.Giver.SELF.key()));
        values.put("day", List.of(today.toString()));
        return values;
    }

    static Optional<Consents.Given> read(Form form, Notice notice) {
        List<Part> parts = form.ticked("parts", Part::find);
        List<String> bodies = form.ticked("recipients", Optional::of);
        List<String> kinds = form.ticked("categories", Optional::of);
        Optional<LocalDate> until = form.neededDay("until");
        Optional<Consent.Circumstances> how = how(form);
        if (parts.isEmpty()) {
            form.fault("parts", "web.fault.choose");
        }
        if (bodies.isEmpty() && kinds.isEmpty()) {
            form.fault("recipients", "web.fault.choose");
        }
        return form.good()
                ? Optional.of(new Consents.Given(
                        notice.id(),
                        new Consent.Extent(
                                Set.copyOf(parts), new Recipients(bodies, kinds), Japan.end(until.orElseThrow())),
                        how.orElseThrow()))
                : Optional.empty();
    }

    /** How it was said, by whom and when. */
    static Optional<Consent.Circumstances> how(Form form) {
        var method = form.choice("method", Consent.Method::find);
        var giver = form.choice("giver", Consent.Giver::find);
        Optional<LocalDate> day = form.neededDay("day");
        String evidence = form.text("evidence", Form.LINE);
        return form.good()
                ? Optional.of(new Consent.Circumstances(
                        method.orElseThrow(), giver.orElseThrow(), day.orElseThrow(), evidence))
                : Optional.empty();
    }

    static ConsentView.NoticeText notice(Notice notice, Texts t) {
        var wording = notice.wording();
        return new ConsentView.NoticeText(
                notice.id().toString(),
                t.of("personpage.notice.number", notice.number(), Moments.day(notice.validFrom(), t)),
                wording.body(),
                wording.purpose(),
                t.of("personpage.notice.months", wording.months()));
    }

    static List<Choice> methods(Texts t) {
        return Stream.of(Consent.Method.values())
                .map(method -> new Choice(method.key(), t.of(method.text())))
                .toList();
    }

    static List<Choice> givers(Texts t) {
        return Stream.of(Consent.Giver.values())
                .map(giver -> new Choice(giver.key(), t.of(giver.text())))
                .toList();
    }

    static List<Choice> deeds(Texts t) {
        return Stream.of("renew", "narrow")
                .map(deed -> new Choice(
                        deed, t.of("personpage.consent.deed." + deed), t.of("personpage.consent.deed.help." + deed)))
                .toList();
    }
}
