package org.yukidoke.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yukidoke.web.Texts;

/** What closing accounts would leave behind, as every module that holds something of theirs tells it. */
@Component
public final class Stakes {

    private final ObjectProvider<Holdings> holdings;

    Stakes(ObjectProvider<Holdings> holdings) {
        this.holdings = holdings;
    }

    /** By account, in words; those on whom nothing hangs are left out. */
    public Map<UUID, List<String>> list(Scope scope, Collection<UUID> accounts, Texts texts) {
        scope.require(Role.ADMINISTRATOR);
        Map<UUID, List<String>> all = new HashMap<>();
        if (!accounts.isEmpty()) {
            holdings.orderedStream()
                    .forEach(one -> one.list(scope, accounts, texts)
                            .forEach((account, words) -> all.computeIfAbsent(account, none -> new ArrayList<>())
                                    .add(words)));
        }
        return all;
    }
}
