package org.yukidoke.council.web;

import java.util.List;
import org.yukidoke.council.FormFault;
import org.yukidoke.council.PackForm;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The forms of a council's papers, and where it hands in its own. */
public record FormsView(
        CouncilHead head, String action, List<Item> items, List<Fault> faults, String done, Typed form) {

    public FormsView {
        items = List.copyOf(items);
        faults = List.copyOf(faults);
    }

    public record Item(String key, String title, String paper, int columns, String text) {}

    public record Fault(int line, String text) {}

    static FormsView of(Plan plan, List<PackForm> forms, List<FormFault> faults, String done, Typed form, Texts t) {
        return new FormsView(
                CouncilHead.of(plan, t.of("council.forms"), t.of("council.forms.lead"), t),
                "/desk/plans/" + plan.key() + "/forms",
                forms.stream()
                        .map(each -> new Item(
                                each.key(),
                                t.pick(each.title().ja(), each.title().en()),
                                t.of("council.paper." + each.paper().name().toLowerCase(java.util.Locale.ROOT)),
                                each.columns().size(),
                                each.text()))
                        .toList(),
                faults.stream()
                        .map(fault -> new Fault(
                                fault.line(),
                                t.of(fault.key(), fault.arguments().toArray())))
                        .toList(),
                done,
                form);
    }
}
