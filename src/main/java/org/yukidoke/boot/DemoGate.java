package org.yukidoke.boot;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.yukidoke.db.DemoAccounts;
import org.yukidoke.db.DemoData;

/** Lays out the demo before its first page is asked for. */
final class DemoGate extends Gate {

    private final ObjectProvider<DemoData> data;
    private final ObjectProvider<DemoAccounts> accounts;
    private List<DemoAccounts.Account> prepared = List.of();

    DemoGate(ObjectProvider<DemoData> data, ObjectProvider<DemoAccounts> accounts) {
        this.data = data;
        this.accounts = accounts;
    }

    @Override
    void pass() {
        data.orderedStream().forEach(DemoData::load);
        prepared = accounts.orderedStream()
                .flatMap(source -> source.prepare().stream())
                .toList();
    }

    List<DemoAccounts.Account> accounts() {
        return prepared;
    }
}
