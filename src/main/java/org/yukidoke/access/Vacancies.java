package org.yukidoke.access;

import java.util.List;
import org.springframework.stereotype.Component;

/** What nobody does, council by council: asked each April, and whenever somebody leaves. */
@Component
public final class Vacancies {

    private final Accounts accounts;

    Vacancies(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The councils and bodies there are, as whoever lists them knows them by their keys. */
    public record Known(List<String> platforms, List<String> organisations) {
        public Known {
            platforms = List.copyOf(platforms);
            organisations = List.copyOf(organisations);
        }
    }

    /** One for each council, in their order. */
    public List<Vacancy> list(Scope scope, Known known) {
        List<Account> all = accounts.list(scope);
        return known.platforms().stream()
                .map(platform -> VacancyRules.of(platform, known.organisations(), all))
                .toList();
    }
}
