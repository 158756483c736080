package org.yukidoke.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** Two people of a body type into one sheet at once; now and then one of them loses the answer and everything shown. */
@PageTest(laidOut = Councils.class)
class EditorsIT {

    private static final String BODY = "tochigi.labour-bureau";
    private static final int TEXTS = 250;

    @Autowired
    private OpenRounds open;

    @Autowired
    private Reports reports;

    @Autowired
    private TestDatabase database;

    private final AtomicInteger met = new AtomicInteger();

    /** Somebody at a screen: types into a field, sees what the answer says, and sometimes is thrown out. */
    private final class Editor {

        private final Scope who;
        private final UUID ask;
        private final List<String> fields;
        private final Random chance;
        private final List<String> acknowledged = new ArrayList<>();
        private long seen;

        Editor(Scope who, UUID ask, List<String> fields, long seed) {
            this.who = who;
            this.ask = ask;
            this.fields = fields;
            this.chance = new Random(seed);
        }

        List<String> type() {
            for (int i = 0; i < TEXTS; i++) {
                String[] field = fields.get(chance.nextInt(fields.size())).split("/", -1);
                String text = who.requireAccount() + " " + i;
                var saving = reports.save(
                        who, ask, seen, List.of(new Typed(field[0], field[1], text, seen)), Kept.Way.SCREEN);
                acknowledged.add(text);
                met.addAndGet(((Saving.Done) saving).clashes().size());
                boolean thrownOut = chance.nextInt(10) == 0;
                seen = thrownOut ? 0 : ((Saving.Done) saving).version();
            }
            return acknowledged;
        }
    }

    @Test
    void noAcknowledgedTextIsLostAndNoneIsOverwrittenUnseen() throws Exception {
        Scope secretariat = open.secretariat("tochigi");
        Round round = open.open(secretariat, "tochigi-r2", OpenRounds.wanted("2021"));
        UUID ask = open.ask(secretariat, round, BODY);
        Scope one = open.member(BODY);
        Scope other = open.member(BODY);
        List<String> fields = reports.get(one, ask).lines().stream()
                .limit(3)
                .flatMap(line -> java.util.stream.Stream.of(line.key() + "/next", line.key() + "/state"))
                .toList();
        Set<String> acknowledged = new HashSet<>();
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<List<String>>> typed = both.invokeAll(
                    List.of(new Editor(one, ask, fields, 1)::type, new Editor(other, ask, fields, 2)::type));
            for (var texts : typed) {
                acknowledged.addAll(texts.get());
            }
        }
        var history = reports.history(one, ask);
        assertThat(history.stream().map(Kept::said).collect(Collectors.toSet())).containsAll(acknowledged);
        assertThat(history).extracting(Kept::version).doesNotHaveDuplicates().isSorted();
        // Somebody must have met somebody, or nothing was tried here.
        assertThat(met.get()).isPositive();
        Report report = reports.get(one, ask);
        assertThat(lost(ask)).isEmpty();
        assertThat(report.cells()).allSatisfy(cell -> assertThat(acknowledged).contains(cell.said()));
    }

    @Test
    void whoeverChoosesTheTextThatStandsPutsItInThePlaceOfTheOther() {
        Scope secretariat = open.secretariat("tochigi");
        Round round = open.open(secretariat, "tochigi-r2", OpenRounds.wanted("2021"));
        UUID ask = open.ask(secretariat, round, BODY);
        Scope one = open.member(BODY);
        Scope other = open.member(BODY);
        reports.save(one, ask, 0, List.of(new Typed("K01", "next", "一", 0)), Kept.Way.SCREEN);
        reports.save(other, ask, 0, List.of(new Typed("K01", "next", "二", 0)), Kept.Way.SCREEN);
        long seen = reports.get(one, ask).ask().version();
        reports.save(one, ask, seen, List.of(new Typed("K01", "next", "一", seen)), Kept.Way.SCREEN);
        assertThat(reports.get(one, ask).clashes()).isEmpty();
        assertThat(reports.history(one, ask)).extracting(Kept::said).containsExactly("一", "二", "一");
        assertThat(lost(ask)).isEmpty();
    }

    /** What neither stands nor waits was replaced by its own author or by somebody who had seen it; here are the others. */
    private List<Long> lost(UUID ask) {
        return database.owner()
                .sql("""
                        select typed.version
                          from reporting.typed
                         where typed.ask = :ask
                           and not exists (select 1
                                             from reporting.cell
                                            where cell.ask = typed.ask and cell.version = typed.version)
                           and not exists (select 1
                                             from reporting.clash
                                            where clash.ask = typed.ask and clash.version = typed.version)
                           and not exists (select 1
                                             from reporting.typed as later
                                            where later.ask = typed.ask
                                              and later.line = typed.line
                                              and later.field = typed.field
                                              and later.version > typed.version
                                              and later.base >= typed.version)
                        """)
                .param("ask", ask)
                .query((row, number) -> row.getLong("version"))
                .list();
    }
}
