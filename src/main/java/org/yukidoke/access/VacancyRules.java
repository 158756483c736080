package org.yukidoke.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds what nobody does. */
final class VacancyRules {

    /** Roles a council cannot do without. */
    private static final Set<Role> NEEDED = EnumSet.of(Role.SECRETARIAT, Role.MEMBER, Role.COUNSELLOR);

    private VacancyRules() {}

    /** A council as it stands: its bodies are those whose key begins with its own. */
    static Vacancy of(String platform, List<String> organisations, List<Account> accounts) {
        Set<Role> missing = EnumSet.copyOf(NEEDED);
        missing.removeIf(role ->
                accounts.stream().filter(Account::active).anyMatch(account -> holds(account.held(), role, platform)));
        return new Vacancy(
                platform,
                missing,
                organisations.stream()
                        .filter(key -> key.startsWith(platform + "."))
                        .map(key -> new Vacancy.Body(key, cover(key, platform, accounts)))
                        .toList());
    }

    private static Vacancy.Cover cover(String organisation, String platform, List<Account> accounts) {
        List<Account> reporting = accounts.stream()
                .filter(account -> account.organisation().equals(organisation))
                .filter(account -> !(account.state() instanceof AccountState.Disabled))
                .filter(account -> holds(account.held(), Role.MEMBER, platform)
                        || holds(account.held(), Role.SECRETARIAT, platform))
                .toList();
        List<Account> come = reporting.stream().filter(Account::active).toList();
        if (come.isEmpty()) {
            return reporting.isEmpty() ? Vacancy.Cover.NOBODY : Vacancy.Cover.INVITED;
        }
        boolean lasting = come.stream()
                .anyMatch(account -> holds(account.grants(), Role.MEMBER, platform)
                        || holds(account.grants(), Role.SECRETARIAT, platform));
        if (!lasting) {
            return Vacancy.Cover.TIMED;
        }
        return come.size() == 1 ? Vacancy.Cover.ONE : Vacancy.Cover.ENOUGH;
    }

    private static boolean holds(Set<Grant> held, Role role, String platform) {
        return held.stream().anyMatch(grant -> grant.role() == role && grant.covers(platform));
    }
}
