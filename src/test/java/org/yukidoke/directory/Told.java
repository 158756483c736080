package org.yukidoke.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries to tell to others: one of which everything is known, those of which less is, and a listing of them. */
public final class Told {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** The place {@link #window} names. */
    public static final String PLACE = "kawagoe-hall";

    private Told() {}

    public static Vocabulary vocabulary() {
        return new Vocabulary();
    }

    /** What is wrong with a content. */
    public static List<org.yukidoke.kernel.FieldError> faults(Content content) {
        return ContentRules.faults(content, vocabulary(), TODAY);
    }

    public static Listing listing(List<Entry> entries) {
        return new Listing(
                1,
                TODAY,
                entries,
                List.of(
                        new FreshnessRule("", EntryKind.PLACE, LocalDate.of(2020, 4, 1), 365, 730),
                        new FreshnessRule("", EntryKind.SERVICE, LocalDate.of(2020, 4, 1), 180, 400),
                        new FreshnessRule("", EntryKind.SCHEME, LocalDate.of(2020, 4, 1), 90, 180)));
    }

    public static Entry entry(String key, String owner, Content content, @Nullable LocalDate confirmed) {
        return new Entry(
                UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                key,
                "saitama",
                owner,
                1,
                Entry.Standing.PUBLIC,
                "",
                content,
                confirmed,
                confirmed == null ? "" : owner,
                Instant.parse("2026-11-20T01:02:03.456789Z"));
    }

    /** A content that has only some fields of another, the rest being as in a third; the same number gives the same. */
    public static <C extends Content> C some(Class<C> type, C rich, C sparse, int number) {
        var fields = new ArrayList<>(
                Difference.between(sparse, rich).stream().map(Difference::field).toList());
        // Not a secret: any sequence does that is the same next time.
        var chance = new Random(number);
        Collections.shuffle(fields, chance);
        return type.cast(Difference.take(sparse, rich, fields.subList(0, chance.nextInt(fields.size() + 1))));
    }

    private static Wording said(String ja) {
        return new Wording(ja, "In English", "やさしい 日本語《にほんご》");
    }

    private static Hours hours() {
        return new Hours(
                List.of(
                        new Hours.Opening(
                                "FREQ=WEEKLY;BYDAY=MO,TU,WE", null, null, LocalTime.of(8, 30), LocalTime.of(17, 15)),
                        new Hours.Opening(
                                "FREQ=MONTHLY;INTERVAL=2;BYDAY=2SA;WKST=MO;COUNT=12",
                                LocalDate.of(2026, 4, 1),
                                LocalDate.of(2027, 3, 31),
                                LocalTime.of(10, 0),
                                LocalTime.MIDNIGHT),
                        new Hours.Opening(
                                "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1;UNTIL=20301231",
                                null,
                                null,
                                LocalTime.of(9, 0),
                                LocalTime.of(12, 0))),
                Tri.NO,
                List.of(new Hours.Special(
                        LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 3), null, null, said("年末年始"))),
                said("正午から1時間は休み"));
    }

    /** A place of which everything is known. */
    public static Place place() {
        return new Place(
                new Title("川越会館", "カワゴエカイカン", "Kawagoe Hall"),
                "川越ビル",
                new Address("3500001", "112011", "元町1-3-1", "2階"),
                new Point(35.9251, 139.4856),
                said("本川越駅から歩いて5分"),
                Set.of("wheelchair", "lift"),
                hours(),
                List.of(new Contact(Channel.TELEPHONE, "049-000-0000", said("代表"), Hours.UNKNOWN)),
                List.of(Reference.page("市の案内", "https://city.example.jp/hall", TODAY)));
    }

    /** A place of which only the name is known. */
    public static Place bare() {
        return new Place(
                Title.ja("川越会館"),
                "",
                Address.UNKNOWN,
                null,
                Wording.NONE,
                Set.of(),
                Hours.UNKNOWN,
                List.of(),
                List.of());
    }

    /** A window of which everything is known. */
    public static Service window() {
        return new Service(
                new Title("くらしの相談窓口", "クラシノソウダンマドグチ", "Living Desk"),
                List.of("=くらし", "くらしサポート"),
                "self_reliance",
                List.of("川越市", "さいたま若者会"),
                Set.of("work", "living"),
                said("お金や仕事の相談"),
                said("予約は電話で、\"いつでも\"どうぞ"),
                List.of(
                        new Service.Site(PLACE, "2階の奥", hours()),
                        new Service.Site("", "市役所の東の建物", Hours.UNKNOWN),
                        new Service.Site("no-longer-there", "", Hours.UNKNOWN)),
                List.of(
                        new Contact(Channel.TELEPHONE, "049-111-1111", said("相談の係"), hours()),
                        new Contact(Channel.FAX, "049-111-1112", Wording.NONE, Hours.UNKNOWN),
                        new Contact(Channel.TELEPHONE, "", Wording.NONE, Hours.UNKNOWN),
                        new Contact(Channel.MAIL, "kurashi@example.jp", Wording.NONE, Hours.UNKNOWN),
                        new Contact(Channel.FORM, "https://example.jp/form", said("申込み"), Hours.UNKNOWN),
                        new Contact(Channel.OUTREACH, "", Wording.NONE, Hours.UNKNOWN)),
                Area.of("112011", "110001"),
                new Audience(
                        said("おおむね35歳から59歳の方とその家族"),
                        Set.of(Asker.SELF, Asker.FAMILY),
                        List.of(
                                Dated.always(new Condition.Age(35, 59, null)),
                                new Dated(
                                        new Condition.Born(LocalDate.of(1968, 4, 2), LocalDate.of(1988, 4, 1)),
                                        LocalDate.of(2025, 4, 1),
                                        null,
                                        true),
                                Dated.always(new Condition.Situation(Set.of("jobless", "low_income"))),
                                Dated.always(new Condition.NotIn(Set.of("student"))))),
                new Practical(
                        "free",
                        said("講座の教材は実費"),
                        said("身分を示すもの"),
                        Set.of("en", "pt"),
                        Set.of("quiet_room"),
                        Tri.YES,
                        Tri.NO,
                        Tri.YES,
                        Tri.YES,
                        Tri.YES,
                        Tri.NO),
                hours(),
                new Capacity(Capacity.State.WAIT_UNDER_MONTH, LocalDate.of(2026, 11, 1), said("面談の枠"), 3, 10),
                List.of(new Service.Notice(said("12月に移転します"), new Term(LocalDate.of(2026, 11, 1), null))),
                Term.OPEN,
                List.of(
                        Reference.plan("saitama-r7", "154-160"),
                        Reference.page("市の案内", "https://city.example.jp/kurashi", TODAY)));
    }
}
