package org.yukidoke.access.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.access.Account;
import org.yukidoke.access.AccountState;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.web.Texts;

/** The accounts as a list of staff, as offices open it. */
final class RosterFile {

    private RosterFile() {}

    /** Open accounts that belong to a body, by body; who keeps the accounts is not in a list. */
    static String of(List<Account> accounts, Texts t) {
        Stream<String> lines = accounts.stream()
                .filter(account -> !(account.state() instanceof AccountState.Disabled))
                .filter(account -> !account.demo() && !account.organisation().isEmpty())
                .filter(account -> account.grants().stream().anyMatch(RosterFile::listed))
                .sorted((one, other) ->
                        (one.organisation() + one.login()).compareTo(other.organisation() + other.login()))
                .map(account -> Stream.of(
                                account.login().value(),
                                account.name(),
                                account.organisation(),
                                roles(account),
                                account.profile().email(),
                                "")
                        .map(RosterFile::cell)
                        .collect(Collectors.joining(",")));
        // The mark at the beginning makes spreadsheets read it as what it is.
        return Stream.concat(Stream.of("\uFEFF" + t.of("access.roster.file.headings")), lines)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static boolean listed(Grant grant) {
        return grant.role() != Role.ADMINISTRATOR;
    }

    private static String roles(Account account) {
        return account.grants().stream()
                .filter(RosterFile::listed)
                .map(Grant::key)
                .sorted()
                .collect(Collectors.joining(";"));
    }

    // A cell that begins like a formula would be worked out by a spreadsheet.
    private static String cell(String text) {
        String plain = text.isEmpty() || "=+-@\t".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return plain.matches("[^\",\\r\\n]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
