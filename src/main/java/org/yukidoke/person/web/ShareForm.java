package org.yukidoke.person.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.Recipients;
import org.yukidoke.person.Share;
import org.yukidoke.person.SharingGrounds;
import org.yukidoke.web.Form;
import org.yukidoke.web.Typed;

/** The fields of a share. */
final class ShareForm {

    static final List<String> FIELDS =
            List.of("ground", "parts", "recipients", "categories", "purpose", "evidence", "from", "to");
    private static final int USUAL_MONTHS = 6;

    private ShareForm() {}

    static Typed usual(SharingGrounds.Usable ground, LocalDate today) {
        LocalDate usual = today.plusMonths(USUAL_MONTHS);
        return Typed.known(Map.of(
                "ground",
                ground.key(),
                "from",
                today.toString(),
                "to",
                (ground.last().isBefore(usual) ? ground.last() : usual).toString()));
    }

    static Optional<Share.Wanted> read(Form form, SharingGrounds.Usable ground, Instant now) {
        List<Part> parts = form.ticked("parts", Part::find);
        List<String> bodies = form.ticked("recipients", Optional::of);
        List<String> kinds = form.ticked("categories", Optional::of);
        String purpose = form.needed("purpose", Form.TEXT);
        String evidence = form.text("evidence", Form.LINE);
        Optional<LocalDate> from = form.neededDay("from");
        Optional<LocalDate> to = form.neededDay("to");
        if (parts.isEmpty()) {
            form.fault("parts", "web.fault.choose");
        }
        if (bodies.isEmpty() && kinds.isEmpty()) {
            form.fault("recipients", "web.fault.choose");
        }
        if (!form.good()) {
            return Optional.empty();
        }
        Instant start = Japan.start(from.orElseThrow());
        return Optional.of(new Share.Wanted(
                ground.ground(),
                Set.copyOf(parts),
                new Recipients(bodies, kinds),
                purpose,
                evidence,
                new Share.Span(start.isBefore(now) ? now : start, Japan.end(to.orElseThrow()))));
    }
}
