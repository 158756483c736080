package org.yukidoke.journey;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.yukidoke.db.DemoAccounts;
import org.yukidoke.db.DemoData;

/**
 * Lays out plans and accounts as the demo does at its start. No component, because the application's own scan would find
 * it in every test, and each of those makes the rows it is about.
 */
final class DemoStage implements ApplicationRunner {

    private final ObjectProvider<DemoData> data;
    private final ObjectProvider<DemoAccounts> sources;
    private List<DemoAccounts.Account> accounts = List.of();

    DemoStage(ObjectProvider<DemoData> data, ObjectProvider<DemoAccounts> sources) {
        this.data = data;
        this.sources = sources;
    }

    @Override
    public void run(ApplicationArguments nothing) {
        data.orderedStream().filter(DemoData::onFirstPage).forEach(DemoData::load);
        accounts = sources.orderedStream()
                .flatMap(source -> source.prepare().stream())
                .toList();
        data.orderedStream().filter(part -> !part.onFirstPage()).forEach(DemoData::load);
    }

    /** The account of a login. */
    DemoAccounts.Account login(String login) {
        return accounts.stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + login + " among " + accounts));
    }

    /** The first account of a role, such as {@code secretariat}. */
    DemoAccounts.Account account(String role) {
        return accounts.stream()
                .filter(account -> account.roleText().endsWith("." + role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + role + " among " + accounts));
    }
}
