package org.yukidoke.plan.web;

import java.util.List;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.web.Texts;

/**
 * An owner as a page names it.
 *
 * @param printed the Japanese string of the document where {@code text} is a translation; else empty
 * @param href the body's page
 */
public record OwnerView(String text, String printed, String href) {

    static OwnerView of(PlanIndex index, String printed, Texts t) {
        String all = PlanTab.ORGANISATIONS.of(index.plan().key());
        var alias = index.findAlias(printed);
        if (alias.isPresent()) {
            return named(t.pick(printed, alias.get().name().en()), printed, all);
        }
        return index.findOwner(printed)
                .map(body -> named(t.pick(printed, body.name().en()), printed, all + "/" + body.key()))
                .orElseGet(() -> new OwnerView(printed, "", all));
    }

    private static OwnerView named(String text, String printed, String href) {
        return new OwnerView(text, text.equals(printed) ? "" : printed, href);
    }

    static List<OwnerView> of(PlanIndex index, Measure measure, Texts t) {
        return measure.owned().owners().stream()
                .map(owner -> of(index, owner, t))
                .toList();
    }
}
