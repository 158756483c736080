package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Account;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** Home: what concerns this person first. */
@Controller
final class DeskPages {

    private final CurrentScope current;
    private final List<DeskCard> cards;
    private final Names names;
    private final Pages pages;
    private final Languages languages;

    DeskPages(CurrentScope current, ObjectProvider<DeskCard> cards, Names names, Pages pages, Languages languages) {
        this.current = current;
        this.cards = cards.orderedStream().toList();
        this.names = names;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk")
    View desk(HttpServletRequest request) {
        Texts t = languages.texts(request);
        Scope scope = current.get();
        Account account = current.account();
        List<DeskView.Task> tasks = Stream.of(Role.values())
                .filter(scope::is)
                .map(role -> new DeskView.Task(
                        t.of(role.text()),
                        t.list(scope.platforms(role).stream().sorted().map(key -> names.platform(key, t))),
                        t.of("access.desk." + role.key())))
                .toList();
        List<DeskCard.Card> shown = cards.stream()
                .flatMap(card -> card.card(scope, t).stream())
                .sorted(Comparator.comparingInt(DeskCard.Card::order))
                .toList();
        return pages.show(
                "access/desk",
                new DeskView(account.name(), names.organisation(account.organisation(), t), tasks, shown));
    }
}
