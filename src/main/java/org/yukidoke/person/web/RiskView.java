package org.yukidoke.person.web;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * A risk with its checklist, or the form that raises one.
 *
 * @param risk id of the risk; blank while it is being raised
 * @param kind the kind in words; blank while it is being raised, when {@code kinds} are to choose from
 * @param there what stands there now, when somebody else was faster
 * @param resolved whether somebody else said meanwhile that it is over, so that nothing more can be written to it
 * @param draft what keeps the form
 */
public record RiskView(
        Band frame,
        String risk,
        String kind,
        List<Choice> kinds,
        List<Choice> steps,
        Typed form,
        int version,
        List<Shown.RiskLine> there,
        boolean resolved,
        Draft draft) {

    public RiskView {
        kinds = List.copyOf(kinds);
        steps = List.copyOf(steps);
        there = List.copyOf(there);
    }
}
