package org.yukidoke.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.access.Roster.Change;
import org.yukidoke.access.Roster.Column;
import org.yukidoke.access.Roster.Entry;
import org.yukidoke.kernel.CsvLines;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

/** Reads a list of staff and finds what it changes: everything that is wrong with it first, line by line. */
final class RosterRules {

    private static final int MOST_LINES = 3000;
    private static final int LONGEST_NAME = 100;

    private RosterRules() {}

    /** What a list is read against: the accounts there are, and who asks, who is never closed by a list. */
    record Present(List<Account> accounts, @Nullable UUID actor) {
        Present {
            accounts = List.copyOf(accounts);
        }

        Optional<Account> find(String login) {
            return accounts.stream()
                    .filter(account -> account.login().value().equals(login))
                    .findFirst();
        }
    }

    static Parsed<Roster> read(String text, Roster.Words words, Present present) {
        List<CsvLines.Line> lines = CsvLines.read(text);
        if (lines.size() < 2) {
            return invalid(FieldError.of("file", "access.roster.fault.empty"));
        }
        if (lines.size() > MOST_LINES) {
            return invalid(FieldError.of("file", "access.roster.fault.many", Integer.toString(MOST_LINES)));
        }
        Map<Column, Integer> columns = columns(lines.getFirst());
        List<FieldError> faults = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column.needed() && !columns.containsKey(column)) {
                faults.add(FieldError.of(
                        "file", "access.roster.fault.column." + column.name().toLowerCase(Locale.ROOT)));
            }
        }
        if (!faults.isEmpty()) {
            return new Parsed.Invalid<>(faults);
        }
        Map<String, Integer> seen = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (CsvLines.Line line : lines.subList(1, lines.size())) {
            var reading = new Reading(line, columns, words, present, faults);
            reading.entry().ifPresent(entry -> {
                Integer before = seen.putIfAbsent(entry.login().value(), entry.line());
                if (before == null) {
                    entries.add(entry);
                } else {
                    reading.fault("twice", Integer.toString(before));
                }
            });
        }
        return faults.isEmpty() ? new Parsed.Valid<>(compare(entries, present)) : new Parsed.Invalid<>(faults);
    }

    private static <T> Parsed<T> invalid(FieldError fault) {
        return new Parsed.Invalid<>(List.of(fault));
    }

    private static Map<Column, Integer> columns(CsvLines.Line head) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int at = 0; at < head.cells().size(); at++) {
            String heading = Roster.folded(head.cells().get(at));
            for (Column column : Column.values()) {
                if (column.named(heading)) {
                    columns.putIfAbsent(column, at);
                }
            }
        }
        return columns;
    }

    private static Roster compare(List<Entry> entries, Present present) {
        List<Change> changes = new ArrayList<>();
        for (Entry entry : entries) {
            change(entry, present).ifPresent(changes::add);
        }
        int staying = entries.size() - changes.size();
        Set<String> listed =
                entries.stream().map(entry -> entry.login().value()).collect(Collectors.toSet());
        Set<String> bodies =
                entries.stream().map(entry -> entry.standing().organisation()).collect(Collectors.toSet());
        present.accounts().stream()
                .filter(account -> bodies.contains(account.organisation()))
                .filter(account -> !listed.contains(account.login().value()))
                .filter(account -> !(account.state() instanceof AccountState.Disabled))
                .filter(account -> !account.demo() && !account.is(Role.ADMINISTRATOR))
                .filter(account -> !account.id().equals(present.actor()))
                .forEach(account -> changes.add(new Change.Leaves(account)));
        return new Roster(changes, staying, digest(changes));
    }

    private static Optional<Change> change(Entry entry, Present present) {
        Optional<Account> known = present.find(entry.login().value());
        if (known.isEmpty()) {
            return Optional.of(new Change.Comes(entry));
        }
        Account account = known.get();
        if (account.state() instanceof AccountState.Disabled) {
            return Optional.of(new Change.Returns(account, entry));
        }
        var now = new Accounts.Standing(account.organisation(), account.grants());
        return now.equals(entry.standing()) ? Optional.empty() : Optional.of(new Change.Moves(account, entry));
    }

    /** So that what was looked at is what is done. */
    private static String digest(List<Change> changes) {
        String all = changes.stream()
                .map(change -> switch (change) {
                    case Change.Comes(Entry entry) -> "comes " + entry;
                    case Change.Moves(Account account, Entry entry) -> "moves " + account.version() + " " + entry;
                    case Change.Returns(Account account, Entry entry) -> "returns " + account.version() + " " + entry;
                    case Change.Leaves(Account account) -> "leaves " + account.id() + " " + account.version();
                })
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(FastHash.of(all));
    }

    /** One line being read. */
    private record Reading(
            CsvLines.Line line,
            Map<Column, Integer> columns,
            Roster.Words words,
            Present present,
            List<FieldError> faults) {

        void fault(String what, String... arguments) {
            var all = new ArrayList<String>();
            all.add(Integer.toString(line.number()));
            all.addAll(List.of(arguments));
            faults.add(FieldError.of("file", "access.roster.fault." + what, all.toArray(String[]::new)));
        }

        private String cell(Column column) {
            Integer at = columns.get(column);
            return at == null || at >= line.cells().size()
                    ? ""
                    : line.cells().get(at).strip();
        }

        Optional<Entry> entry() {
            int before = faults.size();
            Optional<Login> login = Login.find(cell(Column.LOGIN));
            if (login.isEmpty()) {
                fault("login", cell(Column.LOGIN));
            }
            String name = cell(Column.NAME);
            if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                fault("name");
            }
            String email = cell(Column.EMAIL);
            if (!email.isEmpty()
                    && !email.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]{1,200}")) {
                fault("email");
            }
            Optional<String> body = organisation();
            Optional<Account> known = login.flatMap(one -> present.find(one.value()));
            known.ifPresent(account -> sameOne(account, name));
            Set<Grant> grants = new HashSet<>(body.map(this::grants).orElseGet(Set::of));
            // A list takes the accounts from nobody who keeps them, and gives them to nobody.
            known.filter(account -> account.is(Role.ADMINISTRATOR))
                    .ifPresent(account -> grants.add(Grant.everywhere(Role.ADMINISTRATOR)));
            return faults.size() == before
                    ? Optional.of(new Entry(
                            line.number(),
                            login.orElseThrow(),
                            new Account.Profile(name, email, "ja"),
                            new Accounts.Standing(body.orElseThrow(), grants)))
                    : Optional.empty();
        }

        /** A login given on to somebody else would give them the former holder's deeds in the record. */
        private void sameOne(Account account, String name) {
            if (!Roster.folded(account.name()).equals(Roster.folded(name))) {
                fault("another", account.login().value());
            }
            if (account.demo()) {
                fault("demo", account.login().value());
            }
        }

        private Optional<String> organisation() {
            String typed = cell(Column.ORGANISATION);
            String key = words.organisations().get(Roster.folded(typed));
            if (key == null) {
                fault("organisation", typed);
                return Optional.empty();
            }
            if (key.isEmpty()) {
                fault("organisation.two", typed);
                return Optional.empty();
            }
            return Optional.of(key);
        }

        private Set<Grant> grants(String organisation) {
            String typed = cell(Column.ROLES);
            String predecessor = cell(Column.PREDECESSOR);
            if (typed.isEmpty() && !predecessor.isEmpty()) {
                Optional<Account> before = Login.find(predecessor).flatMap(login -> present.find(login.value()));
                if (before.isEmpty()) {
                    fault("predecessor", predecessor);
                }
                return before.map(HandOvers::handed).orElseGet(Set::of);
            }
            Set<Grant> grants = new HashSet<>();
            List<String> named = Stream.of(typed.split("[;；、/／・,]", -1))
                    .filter(word -> !word.isBlank())
                    .toList();
            if (named.isEmpty()) {
                fault("role", "");
            }
            for (String word : named) {
                grant(word, organisation).ifPresentOrElse(grants::add, () -> fault("role", word.strip()));
            }
            return grants;
        }

        private Optional<Grant> grant(String word, String organisation) {
            String[] parts = Roster.folded(word).split("@", 2);
            int dot = organisation.indexOf('.');
            Function<Role, String> usual =
                    role -> role.ofCouncil() && dot > 0 ? organisation.substring(0, dot) : Grant.EVERYWHERE;
            return Optional.ofNullable(words.roles().get(parts[0]))
                    .filter(role -> role != Role.ADMINISTRATOR)
                    .flatMap(role -> Optional.ofNullable(
                                    parts.length == 1
                                            ? usual.apply(role)
                                            : words.platforms().get(parts[1]))
                            .flatMap(platform -> Grant.find(role.key() + "@" + platform)));
        }
    }
}
