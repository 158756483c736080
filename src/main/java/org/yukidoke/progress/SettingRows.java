package org.yukidoke.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Period;

/** What councils decided about showing and judging, as rows. */
@Component
final class SettingRows {

    private final JdbcClient database;

    SettingRows(JdbcClient database) {
        this.database = database;
    }

    /** What applies on the day of a moment, as far as it had been decided when this system is asked about. */
    Settings get(String platform, Moment moment) {
        return database.sql("""
                        select *
                          from progress.setting
                         where platform = :platform
                           and applies_from <= :day
                           and decided_at <= :recorded
                         order by applies_from desc, decided_at desc
                         limit 1
                        """)
                .param("platform", platform)
                .param("day", moment.day())
                .param("recorded", EntryRows.at(moment.recorded()))
                .query((row, number) -> settings(row))
                .optional()
                .orElse(Settings.USUAL);
    }

    /** Everything a council decided, the newest first. */
    List<SettingsKeeping.Decided> list(String platform) {
        return database.sql("""
                        select *
                          from progress.setting
                         where platform = :platform
                         order by applies_from desc
                        """)
                .param("platform", platform)
                .query((row, number) -> new SettingsKeeping.Decided(
                        row.getObject("applies_from", LocalDate.class),
                        settings(row),
                        EntryRows.instant(row, "decided_at")))
                .list();
    }

    /** Whether a council has ever decided anything. */
    boolean decided(String platform) {
        return database.sql("select exists (select from progress.setting where platform = :platform)")
                .param("platform", platform)
                .query(Boolean.class)
                .single();
    }

    /** Adds what applies from a day on; what was decided for the same day before holds for what was published by then. */
    void save(String platform, LocalDate from, Settings settings, Instant decided, @Nullable UUID by) {
        database.sql("""
                        insert into progress.setting (platform, applies_from, percent_mode, percent_digits, on_track,
                                                      mostly, slipping, path, rhythm, days_until_owed, decided_at,
                                                      decided_by)
                        values (:platform, :from, :mode, :digits, :onTrack, :mostly, :slipping, :path, :rhythm, :days,
                                :decided, :by)
                        """)
                .param("platform", platform)
                .param("from", from)
                .param("mode", key(settings.percentages().mode()))
                .param("digits", settings.percentages().digits())
                .param("onTrack", settings.thresholds().onTrack())
                .param("mostly", settings.thresholds().mostly())
                .param("slipping", settings.thresholds().slipping())
                .param("path", key(settings.path()))
                .param("rhythm", key(settings.rhythm()))
                .param("days", settings.daysUntilOwed())
                .param("decided", EntryRows.at(decided))
                .param("by", by)
                .update();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E choice(ResultSet row, String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
    }

    private static Settings settings(ResultSet row) throws SQLException {
        return new Settings(
                new Settings.Percentages(
                        choice(row, "percent_mode", Settings.Percentages.Mode.class), row.getInt("percent_digits")),
                new Settings.Thresholds(
                        row.getBigDecimal("on_track"), row.getBigDecimal("mostly"), row.getBigDecimal("slipping")),
                choice(row, "path", Settings.Path.class),
                choice(row, "rhythm", Period.Kind.class),
                row.getInt("days_until_owed"));
    }
}
