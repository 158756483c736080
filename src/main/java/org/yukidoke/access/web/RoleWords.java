package org.yukidoke.access.web;

import java.util.Comparator;
import java.util.List;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.web.Texts;

/** Roles and where they are held, in words. */
final class RoleWords {

    private RoleWords() {}

    static List<String> of(Account account, Names names, Texts t) {
        return account.grants().stream()
                .sorted(Comparator.comparing(Grant::role).thenComparing(Grant::platform))
                .map(grant -> t.of("access.role.at", t.of(grant.role().text()), names.platform(grant.platform(), t)))
                .toList();
    }
}
