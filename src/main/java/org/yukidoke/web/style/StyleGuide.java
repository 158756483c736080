package org.yukidoke.web.style;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.chart.Shape;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Typed;

/** Shows the style guide. It is public: it holds no data, and who connects a system may want to look alike. */
@Controller
final class StyleGuide {

    private final Pages pages;
    private final Languages languages;

    StyleGuide(Pages pages, Languages languages) {
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/style")
    View guide(HttpServletRequest request) {
        var t = languages.texts(request);
        var typed = Typed.known(Map.of("office", "浦和", "visits", "12人"))
                .with(List.of(FieldError.of("visits", "style.form.visits.error")));
        return pages.show(
                "style/guide",
                new StyleView(
                        typed,
                        List.of(
                                new Choice("window", t.of("style.form.way.window")),
                                new Choice("telephone", t.of("style.form.way.telephone")),
                                new Choice(
                                        "letter", t.of("style.form.way.letter"), t.of("style.form.way.letter.help"))),
                        List.of(
                                new Tab(t.of("style.tab.guide"), "/style", true),
                                new Tab(t.of("style.tab.problem"), "/problems/not-found", false)),
                        Paging.of(request, 10, 94),
                        new ChartExamples(t).small(),
                        new ChartExamples(t).large(),
                        List.of(Shape.values())));
    }
}
