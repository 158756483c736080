package org.yukidoke.revision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.revision.Comparisons;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** A draft beside the version in force. */
@Controller
final class ComparisonPages {

    private final PlanDrafts drafts;
    private final Comparisons comparisons;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    ComparisonPages(
            PlanDrafts drafts, Comparisons comparisons, CurrentScope current, Pages pages, Languages languages) {
        this.drafts = drafts;
        this.comparisons = comparisons;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{plan}/revision/{draft}/comparison")
    View comparison(HttpServletRequest request, @PathVariable UUID draft) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var sheet = drafts.get(scope, draft);
        var shown = new Shown(sheet, scope.is(Role.SECRETARIAT, sheet.draft().platform()), t);
        return pages.show(
                "revision/comparison",
                ComparisonView.of(
                        Head.of(shown, Head.Here.COMPARISON, ""),
                        comparisons.draft(scope, draft, t),
                        Stream.of("xlsx", "docx", "pdf")
                                .map(kind -> new ComparisonView.Way(
                                        t.of("revision.compare." + kind),
                                        Head.draft(sheet.draft().plan(), draft) + "/comparison." + kind))
                                .toList(),
                        t));
    }
}
