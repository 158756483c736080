package org.yukidoke.outreach.web.welfare;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DeskCard;
import org.yukidoke.access.PublicPages;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.web.SiteSource;
import org.yukidoke.web.Texts;

/** Where the registers of optional welfare work are found. */
@Component
final class RegisterEntries implements PublicPages, DeskCard, SiteSource {

    static final String PROVIDERS = "/work-training";
    static final String WORKS = "/work-preparation";

    RegisterEntries() {}

    @Override
    public List<String> patterns() {
        return List.of(PROVIDERS, PROVIDERS + ".csv", WORKS);
    }

    @Override
    public Optional<Card> card(Scope scope, Texts t) {
        return scope.is(Role.SECRETARIAT)
                ? Optional.of(new Card(
                        46,
                        t.of("welfare.title"),
                        t.of("welfare.card"),
                        "",
                        List.of(new Link(t.of("welfare.open"), "/desk/welfare"))))
                : Optional.empty();
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page(PROVIDERS, null), new Page(WORKS, null));
    }
}
