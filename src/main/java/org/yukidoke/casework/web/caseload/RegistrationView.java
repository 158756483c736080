package org.yukidoke.casework.web.caseload;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * For which years somebody is registered, new or carried over.
 *
 * @param form registering, as it was typed or as it begins
 * @param because what the kind proposed stands on, in words
 * @param year the fiscal year that was proposed for
 * @param taking taking one back, as it was sent; without anything when nothing was refused
 */
public record RegistrationView(
        Band frame,
        List<Row> rows,
        Typed form,
        String because,
        String year,
        List<Choice> kinds,
        List<Choice> whys,
        Typed taking,
        String done) {

    public RegistrationView {
        rows = List.copyOf(rows);
        kinds = List.copyOf(kinds);
        whys = List.copyOf(whys);
    }

    /**
     * One of them.
     *
     * @param gone when it was taken back and why, in words; blank while it stands
     * @param odd why it should rather be the other kind, in words; blank where it fits
     * @param other the other kind, in words
     */
    public record Row(String id, String what, String gone, String odd, String other) {}

    /** What is wrong on the page, whichever form it was. */
    public Typed faults() {
        return taking.errors().isEmpty() ? form : taking;
    }

    /** Taking this one back, as it was sent. */
    public Typed typed(Row row) {
        return taking.value("registration").equals(row.id()) ? taking : Typed.NOTHING;
    }
}
