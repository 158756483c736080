package org.yukidoke.casework.web.support;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * Who accompanies somebody, and the form for one more.
 *
 * @param decides whether the reader decides about the file: not who broke the glass
 */
public record TeamView(
        Band frame,
        List<PlanShown.MemberLine> team,
        List<String> former,
        boolean decides,
        Typed form,
        Choices choices,
        String done) {

    public TeamView {
        team = List.copyOf(team);
        former = List.copyOf(former);
    }

    /** What can be chosen: the kind of member, colleagues and other bodies. */
    public record Choices(List<Choice> kinds, List<Choice> colleagues, List<Choice> bodies) {
        public Choices {
            kinds = List.copyOf(kinds);
            colleagues = List.copyOf(colleagues);
            bodies = List.copyOf(bodies);
        }
    }
}
