package org.yukidoke.person.web;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * The files that belong together with this one: the family's or the person's, and others of the same person.
 *
 * @param family whether this file is a family's
 */
public record FamilyView(
        Band frame,
        boolean family,
        List<KinLine> kin,
        List<JudgedLine> judged,
        Typed form,
        Fields fields,
        String done) {

    public FamilyView {
        kin = List.copyOf(kin);
        judged = List.copyOf(judged);
    }

    /** A file joined with this one; {@code href} is blank when it may not be seen. */
    public record KinLine(String other, String href, String name, String relation, String agreed) {}

    /** What was judged of this file and another. */
    public record JudgedLine(String other, String href, String name, String verdict, String reason, String at) {}

    /** What the forms offer. */
    public record Fields(List<Choice> relations, List<Choice> methods, List<Choice> verdicts, List<Choice> reasons) {
        public Fields {
            relations = List.copyOf(relations);
            methods = List.copyOf(methods);
            verdicts = List.copyOf(verdicts);
            reasons = List.copyOf(reasons);
        }
    }
}
