package org.yukidoke.funding.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.funding.Asked;
import org.yukidoke.funding.GrantRequest;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.web.Typed;

/** Reads the form of a request. */
final class GrantForm {

    private static final int LONGEST = 2000;

    private final Typed form;
    private final List<FieldError> faults = new ArrayList<>();

    private GrantForm(Typed form) {
        this.form = form;
    }

    static Parsed<Asked> parse(Typed form) {
        var read = new GrantForm(form);
        Asked asked = read.asked();
        return read.faults.isEmpty() ? new Parsed.Valid<>(asked) : new Parsed.Invalid<>(read.faults);
    }

    private Asked asked() {
        String part = text("part");
        return new Asked(
                text("project"),
                new Asked.Described(needed("name"), needed("implementer"), needed("scheme"), text("gist")),
                new Asked.Period(date("from"), date("to"), needed("period")),
                new GrantRequest.Money(number("amount"), part),
                kpi(),
                needed("reason"));
    }

    private Asked.@Nullable Indicator kpi() {
        if (text("kpi").isEmpty()) {
            return null;
        }
        return new Asked.Indicator(text("kpi"), number("target"), needed("unit"));
    }

    private String text(String field) {
        String typed = form.value(field).strip();
        if (typed.length() > LONGEST) {
            faults.add(FieldError.of(field, "funding.fault.long", Integer.toString(LONGEST)));
        }
        return typed;
    }

    private String needed(String field) {
        String typed = text(field);
        if (typed.isEmpty()) {
            faults.add(FieldError.of(field, "funding.fault.missing"));
        }
        return typed;
    }

    private BigDecimal number(String field) {
        String typed = Normalizer.normalize(text(field), Normalizer.Form.NFKC).replace(",", "");
        if (!typed.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
            faults.add(FieldError.of(field, "funding.fault.number"));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(typed);
    }

    private PartialDate date(String field) {
        String typed = text(field);
        try {
            return typed.isEmpty() ? new PartialDate.Unknown() : PartialDate.parse(typed);
        } catch (DateTimeException none) {
            faults.add(FieldError.of(field, "funding.fault.day"));
            return new PartialDate.Unknown();
        }
    }
}
