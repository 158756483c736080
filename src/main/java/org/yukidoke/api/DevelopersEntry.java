package org.yukidoke.api;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.PublicPages;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Visitor;

/** Leads everybody to the page for developers; those who are signed in have work to do and no need of it in the way. */
@Component
final class DevelopersEntry implements PublicPages, NavSource {

    static final String PATH = "/developers";

    private static final int LAST = 90;

    @Override
    public List<String> patterns() {
        return List.of(PATH, "/openapi.json", "/api/**");
    }

    @Override
    public List<Entry> entries(Visitor visitor) {
        return visitor.signedIn() ? List.of() : List.of(new Entry("api.nav", PATH, LAST));
    }
}
