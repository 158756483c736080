package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Vacancies;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** What nobody does, council by council. */
@Controller
final class VacancyPages {

    private final Vacancies vacancies;
    private final CurrentScope current;
    private final Names names;
    private final Pages pages;
    private final Languages languages;

    VacancyPages(Vacancies vacancies, CurrentScope current, Names names, Pages pages, Languages languages) {
        this.vacancies = vacancies;
        this.current = current;
        this.names = names;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/accounts/vacancies")
    View show(HttpServletRequest request) {
        Texts t = languages.texts(request);
        List<String> platforms = names.platforms(Set.of(), t).stream()
                .map(Choice::value)
                .filter(platform -> !platform.equals(Grant.EVERYWHERE))
                .toList();
        List<String> bodies =
                names.organisations("", t).stream().map(Choice::value).toList();
        return pages.show(
                "access/vacancies",
                new VacanciesView(vacancies.list(current.get(), new Vacancies.Known(platforms, bodies)).stream()
                        .map(vacancy -> VacanciesView.council(vacancy, names, t))
                        .toList()));
    }
}
