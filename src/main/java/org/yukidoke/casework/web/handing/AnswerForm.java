package org.yukidoke.casework.web.handing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.casework.handing.HandingFile;
import org.yukidoke.casework.handing.Said;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Part;
import org.yukidoke.web.Form;
import org.yukidoke.web.Typed;

/** What was said, as a form tells it. */
final class AnswerForm {

    private AnswerForm() {}

    /** A form before anything is typed: today, and what passes by itself ticked. */
    static Typed blank(ContractEnd.Terms terms, LocalDate today, List<Part> parts) {
        return new Typed(
                Map.of(
                        "on", List.of(today.toString()),
                        "last", List.of(terms.startsOn().plusMonths(3).toString()),
                        "parts", parts.stream().map(Part::key).toList()),
                List.of());
    }

    /**
     * What is to be noted; empty when something is wrong, which the form then says.
     *
     * @param colleagues who can be named as asking
     */
    static Optional<Said> read(Form form, Set<UUID> colleagues) {
        Optional<HandingFile.Answer> answer = form.choice("answer", HandingFile.Answer::find);
        Optional<LocalDate> on = form.neededDay("on");
        Optional<Consent.Method> method = form.choice("method", Consent.Method::find);
        UUID asks = Form.id(form.text("asks", Form.LINE)).orElse(null);
        if (asks != null && !colleagues.contains(asks)) {
            form.fault("asks", "web.fault.choose");
        }
        String note = form.text("note", Form.TEXT);
        Optional<Said.Told> told = answer.flatMap(one -> told(form, one));
        return form.good()
                ? told.map(what -> new Said(what, on.orElseThrow(), method.orElseThrow(), asks, note))
                : Optional.empty();
    }

    private static Optional<Said.Told> told(Form form, HandingFile.Answer answer) {
        return switch (answer) {
            case ASKED -> Optional.of(new Said.Told.Asked());
            case UNREACHED -> Optional.of(new Said.Told.Unreached());
            case DECLINED -> Optional.of(new Said.Told.Declined());
            case AGREED -> {
                Optional<UUID> notice = form.choice("notice", Form::id);
                Optional<Consent.Giver> giver = form.choice("giver", Consent.Giver::find);
                String evidence = form.text("evidence", Form.LINE);
                yield passing(form)
                        .filter(passing -> notice.isPresent() && giver.isPresent())
                        .map(passing ->
                                new Said.Told.Agreed(notice.orElseThrow(), giver.orElseThrow(), evidence, passing));
            }
            case LAWFUL -> {
                String ground = form.needed("ground", Form.LINE);
                yield passing(form).map(passing -> new Said.Told.Lawful(ground, passing));
            }
        };
    }

    private static Optional<Said.Passing> passing(Form form) {
        List<Part> parts = form.ticked("parts", Part::find);
        Optional<LocalDate> last = form.neededDay("last");
        String letter = form.text("letter", Form.TEXT);
        return last.map(day -> new Said.Passing(parts.isEmpty() ? Set.of() : EnumSet.copyOf(parts), day, letter));
    }
}
