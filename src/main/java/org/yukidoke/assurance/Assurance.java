package org.yukidoke.assurance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Freshness;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;

/** How sure a council's entries are, and asking the bodies that keep them. */
@Component
public class Assurance {

    private static final int LONGEST_LINK = 100;
    private static final int YEAR = 366;

    private final Entries entries;
    private final Directory directory;
    private final AskedRows rows;
    private final Asking asking;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    Assurance(
            Entries entries,
            Directory directory,
            AskedRows rows,
            Asking asking,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.entries = entries;
        this.directory = directory;
        this.rows = rows;
        this.asking = asking;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The entries of one body.
     *
     * @param body key; blank for those nobody keeps
     * @param states how many stand how
     * @param due how many it should be asked about now
     */
    public record BodyLine(String body, Map<Freshness.State, Integer> states, int due) {
        public BodyLine {
            states = Map.copyOf(states);
        }

        public int count(Freshness.State state) {
            return states.getOrDefault(state, 0);
        }
    }

    /** Body by body. Empty for whoever does not work for the council. */
    public List<BodyLine> overview(Scope scope, String platform) {
        return transactions.in(scope, () -> {
            var lines = new TreeMap<String, BodyLine>();
            for (Known known : known(scope, platform)) {
                String body = known.entry().owner();
                BodyLine before = lines.getOrDefault(body, new BodyLine(body, Map.of(), 0));
                var states = new java.util.EnumMap<Freshness.State, Integer>(Freshness.State.class);
                states.putAll(before.states());
                states.merge(known.freshness().state(), 1, Integer::sum);
                lines.put(body, new BodyLine(body, states, before.due() + (known.due() ? 1 : 0)));
            }
            return List.copyOf(lines.values());
        });
    }

    /** How many entries of one's own body wait for a word. */
    public int waiting(Scope scope, String platform) {
        return transactions.in(
                scope,
                () -> Math.toIntExact(known(scope, platform).stream()
                        .filter(known -> !scope.organisation().isEmpty()
                                && known.entry().owner().equals(scope.organisation()))
                        .filter(known -> AskingRules.needsWord(known.entry(), known.freshness()))
                        .count()));
    }

    /** How many entries their keepers should be asked about now. */
    public int due(Scope scope, String platform) {
        return overview(scope, platform).stream().mapToInt(BodyLine::due).sum();
    }

    /**
     * What asking came to.
     *
     * @param told how many bodies' people were told by mail
     * @param sheets links for bodies for which nobody signs in, to be handed over on paper; told here and never again
     */
    public record Asked(int told, List<Sheet> sheets) {
        public Asked {
            sheets = List.copyOf(sheets);
        }
    }

    /** One link to hand over. */
    public record Sheet(String body, Entry entry, String path, Instant expires) {}

    /**
     * Asks every body about its entries that are due.
     *
     * @throws AccessDeniedException for anybody but the council's secretariat
     */
    public Asked ask(Scope scope, String platform) {
        requireSecretariat(scope, platform);
        return transactions.in(scope, () -> {
            Instant now = now();
            Rhythm rhythm = rows.rhythm(platform, Japan.day(now));
            int told = 0;
            var sheets = new ArrayList<Sheet>();
            for (Known known : known(scope, platform)) {
                if (known.due()) {
                    var sheet = asking.ask(scope, known.entry(), Duration.ofDays(rhythm.lifeDays()));
                    boolean mail = asking.hasPeople(scope, known.entry());
                    told += mail ? 1 : 0;
                    if (!mail) {
                        sheets.add(sheet);
                    }
                    rows.add(
                            new AskedRows.Asked(
                                    known.entry().id(),
                                    known.entry().owner(),
                                    mail ? "mail" : "paper",
                                    scope.requireAccount()),
                            now);
                }
            }
            audit.write(AuditEvent.done("entry.ask", "platform", platform)
                    .with("mail", Integer.toString(told))
                    .with("paper", Integer.toString(sheets.size())));
            return new Asked(told, sheets);
        });
    }

    /** How a council asks today. */
    public Rhythm rhythm(Scope scope, String platform) {
        return transactions.in(scope, () -> rows.rhythm(platform, Japan.day(clock.instant())));
    }

    /**
     * Decides how a council asks from today on.
     *
     * @return what is wrong; empty when it is decided
     * @throws AccessDeniedException for anybody but the council's secretariat
     */
    public List<FieldError> decide(Scope scope, String platform, Rhythm rhythm) {
        requireSecretariat(scope, platform);
        var errors = Stream.of(
                        rhythm.everyDays() < 1 || rhythm.everyDays() > YEAR
                                ? List.of(FieldError.of("every", "assurance.fault.every"))
                                : List.<FieldError>of(),
                        rhythm.lifeDays() < 1 || rhythm.lifeDays() > LONGEST_LINK
                                ? List.of(FieldError.of("life", "assurance.fault.life"))
                                : List.<FieldError>of())
                .flatMap(List::stream)
                .toList();
        if (errors.isEmpty()) {
            transactions.run(scope, () -> {
                rows.decide(platform, Japan.day(clock.instant()), rhythm, scope.requireAccount(), now());
                audit.write(AuditEvent.done("entry.rhythm", "platform", platform));
            });
        }
        return errors;
    }

    private record Known(Entry entry, Freshness freshness, boolean due) {}

    private List<Known> known(Scope scope, String platform) {
        var list = entries.list(scope, platform).stream()
                .filter(entry -> entry.standing() == Entry.Standing.PUBLIC)
                .toList();
        var fresh = directory.freshness(list);
        var asked = rows.last(list.stream().map(Entry::id).toList());
        Instant now = clock.instant();
        Rhythm rhythm = rows.rhythm(platform, Japan.day(now));
        return IntStream.range(0, list.size())
                .mapToObj(at -> {
                    Entry entry = list.get(at);
                    Freshness state = fresh.get(at);
                    Instant last = asked.get(new AskedRows.Of(entry.id(), entry.owner()));
                    return new Known(entry, state, AskingRules.isDue(entry, state, last, rhythm, now));
                })
                .toList();
    }

    private static void requireSecretariat(Scope scope, String platform) {
        if (platform.isEmpty() || !scope.is(Role.SECRETARIAT, platform)) {
            throw new AccessDeniedException("needs the secretariat of " + platform);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
