package org.yukidoke.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.person.Part;
import org.yukidoke.vault.Sealer;

/** What is written between two bodies about somebody, as rows. */
@Component
final class WrittenRows {

    private final JdbcClient database;

    WrittenRows(JdbcClient database) {
        this.database = database;
    }

    void add(UUID referral, Preview preview, Sealer sealer) {
        database.sql("""
                        insert into referral.preview (referral, age, area, asks, topics, needs, line)
                        values (:referral, :age, :area, :asks, :topics, :needs, :line)
                        """)
                .param("referral", referral)
                .param("age", preview.age().key())
                .param("area", preview.area())
                .param("asks", keys(preview.asks()))
                .param("topics", keys(preview.topics()))
                .param("needs", keys(preview.needs()))
                .param("line", sealer.seal(Sealed.LINE, preview.line()))
                .update();
    }

    void add(UUID referral, Introduction letter, Sealer sealer) {
        List<Introduction.Section> sections = letter.sections();
        database.sql("""
                        insert into referral.letter (referral, part, content)
                        select :referral, sent.part, sent.content
                          from unnest(:parts, :contents) sent (part, content)
                        """)
                .param("referral", referral)
                .param("parts", sections.stream().map(one -> one.part().key()).toArray(String[]::new))
                .param(
                        "contents",
                        sections.stream()
                                .map(one -> sealer.seal(Sealed.letter(one.part()), Sealed.write(one)))
                                .toArray(byte[][]::new))
                .update();
    }

    Optional<Preview> preview(UUID referral, Sealer sealer) {
        return database.sql(
                        "select age, area, asks, topics, needs, line from referral.preview where referral = :referral")
                .param("referral", referral)
                .query((row, number) -> new Preview(
                        Coded.find(Preview.Age.values(), row.getString("age")).orElse(Preview.Age.UNSAID),
                        row.getString("area"),
                        coded(row, "asks", Preview.Asked.values()),
                        coded(row, "topics", Preview.Topic.values()),
                        coded(row, "needs", Preview.Need.values()),
                        sealer.open(Sealed.LINE, row.getBytes("line"))))
                .optional();
    }

    /** The parts that may be read now; empty when there is none. */
    Optional<Introduction> letter(UUID referral, Sealer sealer) {
        List<Introduction.Section> sections = database.sql(
                        "select part, content from referral.letter where referral = :referral")
                .param("referral", referral)
                .query((row, number) -> section(row, sealer))
                .list();
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(new Introduction(sections.stream()
                        .sorted(Comparator.comparing(Introduction.Section::part))
                        .toList()));
    }

    private static Introduction.Section section(ResultSet row, Sealer sealer) throws SQLException {
        Part part = Part.find(row.getString("part")).orElseThrow();
        return Sealed.read(sealer.open(Sealed.letter(part), row.getBytes("content")), Introduction.Section.class);
    }

    /** Everything that happened, in its order; without its notes where nothing opens them. */
    List<Step> steps(UUID referral, @Nullable Sealer sealer) {
        return database.sql("""
                        select number, deed, side, code, account, seated, at, note
                          from referral.step
                         where referral = :referral
                         order by number
                        """)
                .param("referral", referral)
                .query((row, number) -> step(row, sealer))
                .list();
    }

    private static Step step(ResultSet row, @Nullable Sealer sealer) throws SQLException {
        byte[] note = row.getBytes("note");
        return new Step(
                row.getInt("number"),
                Deed.valueOf(ReferralRows.upper(row, "deed")),
                Side.valueOf(ReferralRows.upper(row, "side")),
                row.getString("code"),
                row.getObject("account", UUID.class),
                row.getBoolean("seated"),
                ReferralRows.instant(row, "at"),
                note == null || sealer == null ? Note.NONE : Sealed.read(sealer.open(Sealed.NOTE, note), Note.class));
    }

    private static String[] keys(List<? extends Coded> some) {
        return some.stream().map(Coded::key).toArray(String[]::new);
    }

    private static <T extends Coded> List<T> coded(ResultSet row, String column, T[] all) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .flatMap(key -> Coded.find(all, key.toLowerCase(Locale.ROOT)).stream())
                .toList();
    }
}
