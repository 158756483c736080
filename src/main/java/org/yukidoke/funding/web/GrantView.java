package org.yukidoke.funding.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.FormField;
import org.yukidoke.web.Typed;

/** The requests of a plan, and where a body makes one. */
public record GrantView(
        Head head, List<Line> requests, boolean mayAsk, List<FormField> fields, Typed form, String done) {

    public GrantView {
        requests = List.copyOf(requests);
        fields = List.copyOf(fields);
    }

    /** The head of the pages about requests. */
    public record Head(String title, String over, List<Crumb> crumbs, String base) {
        public Head {
            crumbs = List.copyOf(crumbs);
        }
    }

    /** A request in the list. */
    public record Line(String title, String who, String state, String tone, String asked, String href) {}

    /** One fact of a request. */
    public record Fact(String name, String value) {}

    /** One request, and what may be done with it now. */
    public record One(
            Head head,
            String state,
            String tone,
            List<Fact> facts,
            boolean mayDecide,
            boolean mayApply,
            List<Choice> reasons,
            String version,
            Typed form,
            String done) {
        public One {
            facts = List.copyOf(facts);
            reasons = List.copyOf(reasons);
        }
    }
}
