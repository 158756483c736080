package org.yukidoke.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.kernel.Parsed;

/** National holidays, and the days on which offices or one body are closed. */
@Component
public class Holidays {

    /** The owner of days that are holidays for everybody. */
    public static final String NATION = "";

    /** The owner of days on which every public office is closed: by law the turn of the year. */
    public static final String OFFICES = "offices";

    private static final String REFERENCE = "holidays";

    private final JdbcClient sql;
    private final References references;
    private final AtomicReference<Closed> known = new AtomicReference<>(new Closed(-1, Map.of()));

    Holidays(JdbcClient sql, References references) {
        this.sql = sql;
        this.references = references;
    }

    /** A closed day. */
    public record Holiday(String owner, LocalDate day, String name) {}

    /** All closed days in memory, by owner and day. */
    public record Closed(long revision, Map<String, Map<LocalDate, String>> days) {

        /** Whether it is a national holiday, a day on which public offices rest, or one the owner is closed. */
        public boolean on(LocalDate day, String owner) {
            return name(NATION, day).isPresent()
                    || name(OFFICES, day).isPresent()
                    || name(owner, day).isPresent();
        }

        Optional<String> name(String owner, LocalDate day) {
            return Optional.ofNullable(days.getOrDefault(owner, Map.of()).get(day));
        }
    }

    /** All closed days as they are known now, for whoever asks of many at once. */
    @Transactional(readOnly = true)
    public Closed closed() {
        return known();
    }

    /** Whether it is a national holiday. Sundays are none. */
    @Transactional(readOnly = true)
    public boolean isHoliday(LocalDate day) {
        return known().name(NATION, day).isPresent();
    }

    /** What an owner is closed for on a day: a national holiday, or one of its own. */
    @Transactional(readOnly = true)
    public Optional<String> findName(LocalDate day, String owner) {
        Closed now = known();
        return now.name(NATION, day).or(() -> now.name(owner, day));
    }

    /** The next days on which public offices work, the day itself not counted. */
    @Transactional(readOnly = true)
    public List<LocalDate> nextWorkingDays(LocalDate after, int count) {
        return nextWorkingDays(after, count, OFFICES);
    }

    /** As above for one body, which is also closed when all offices are. */
    @Transactional(readOnly = true)
    public List<LocalDate> nextWorkingDays(LocalDate after, int count, String owner) {
        Closed now = known();
        var days = new ArrayList<LocalDate>();
        for (LocalDate day = after.plusDays(1); days.size() < count; day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend
                    && now.name(NATION, day).isEmpty()
                    && now.name(OFFICES, day).isEmpty()
                    && now.name(owner, day).isEmpty()) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    /** The last day for which national holidays are known; beyond it nobody can say. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> findLastKnown() {
        return known().days().getOrDefault(NATION, Map.of()).keySet().stream().max(LocalDate::compareTo);
    }

    /** Enters days on which an owner is closed. */
    @Transactional
    public void enter(List<Holiday> days) {
        for (Holiday day : days) {
            sql.sql("""
                    insert into directory.holiday (owner, day, name)
                    values (:owner, :day, :name)
                        on conflict (owner, day) do update set name = excluded.name
                    """).paramSource(day).update();
        }
        references.changed(REFERENCE, references.digest(REFERENCE).orElse(""));
    }

    /** Takes in the Cabinet Office's list: how many days it names. Its years are as it says, other years stay. */
    @Transactional
    public Parsed<Integer> take(byte[] file) {
        return switch (HolidayFile.read(file)) {
            case Parsed.Invalid<List<Holiday>>(var errors) -> new Parsed.Invalid<>(errors);
            case Parsed.Valid<List<Holiday>>(List<Holiday> days) -> {
                days.stream().mapToInt(day -> day.day().getYear()).distinct().forEach(this::clear);
                enter(days);
                yield new Parsed.Valid<>(days.size());
            }
        };
    }

    private void clear(int year) {
        sql.sql("""
                        delete from directory.holiday
                         where owner = ''
                           and day between :first and :last
                        """)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .update();
    }

    /** Takes our own facts in once; a year of which days are known stays as it is. */
    @Transactional
    void enterOwn(byte[] national, byte[] closing) {
        if (references.digest(REFERENCE).isPresent()) {
            return;
        }
        for (byte[] file : List.of(national, closing)) {
            if (!(HolidayFile.read(file) instanceof Parsed.Valid<List<Holiday>>(List<Holiday> days))) {
                throw new IllegalStateException("our own list of holidays cannot be read");
            }
            enter(days);
        }
        references.changed(REFERENCE, References.digest(national));
    }

    private Closed known() {
        long revision = references.revision(REFERENCE);
        Closed before = known.get();
        if (before.revision() == revision) {
            return before;
        }
        Map<String, Map<LocalDate, String>> days = new HashMap<>();
        sql.sql("select owner, day, name from directory.holiday").query(row -> {
            days.computeIfAbsent(row.getString("owner"), none -> new HashMap<>())
                    .put(row.getObject("day", LocalDate.class), row.getString("name"));
        });
        Closed now = new Closed(revision, days);
        known.set(now);
        return now;
    }
}
