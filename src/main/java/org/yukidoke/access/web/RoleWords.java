package org.yukidoke.access.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.web.Texts;

/** Roles and where they are held, in words. */
final class RoleWords {

    private RoleWords() {}

    static List<String> of(Account account, Names names, Texts t) {
        return Stream.concat(
                        words(account.grants(), names, t),
                        words(account.timed(), names, t).map(role -> t.of("access.timed.role", role)))
                .toList();
    }

    private static Stream<String> words(Set<Grant> grants, Names names, Texts t) {
        return grants.stream()
                .sorted(Comparator.comparing(Grant::role).thenComparing(Grant::platform))
                .map(grant -> t.of("access.role.at", t.of(grant.role().text()), names.platform(grant.platform(), t)));
    }
}
