package org.yukidoke.casework.web.handing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.handing.HandingFile.Receiver;
import org.yukidoke.document.Block;
import org.yukidoke.person.Estates;
import org.yukidoke.person.Part;
import org.yukidoke.person.Reference;
import org.yukidoke.person.Risk;
import org.yukidoke.person.Topics;
import org.yukidoke.person.Zone;
import org.yukidoke.progress.Councils;
import org.yukidoke.referral.Coded;
import org.yukidoke.referral.Deed;
import org.yukidoke.referral.Preview;
import org.yukidoke.referral.State;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.web.Languages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every column a printed copy would show has a word, and so has every code that can stand in it. */
@PageTest(laidOut = Councils.class)
class ExitWordsIT {

    private static final UUID SHEET = new UUID(0, 2);

    /** Columns of text that are for a reader as they are. */
    private static final Set<String> AS_IT_IS =
            Set.of("person.person.reference", "casework.sheet.edition", "casework.given_out.digest");

    private static final Pattern CODE = Pattern.compile("'([a-z0-9_]+)'::text");

    private static final JsonNode NOTHING = new ObjectMapper().createObjectNode();

    @Autowired
    private TestDatabase database;

    @Autowired
    private Languages languages;

    @Autowired
    private ExitNames names;

    /** Every column of every place, but what only ties rows to each other and is never printed. */
    private List<String> printed() {
        return database.owner().sql("""
                        select distinct a.attname::text
                          from person.places() p
                          join pg_attribute a on a.attrelid = p.relations[1] and a.attnum > 0 and not a.attisdropped
                         where a.atttypid not in ('uuid'::regtype, 'uuid[]'::regtype)
                         order by 1
                        """).query((row, number) -> row.getString("attname")).list().stream()
                .filter(column -> !ExitDocument.INSIDE.contains(column))
                .toList();
    }

    @Test
    void aColumnNobodyNamedWouldBeFound() {
        assertThat(printed()).contains("elsewhere", "handed_on", "note", "happened_on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyColumnHasAWord(String language) {
        var t = languages.texts(language);

        assertThat(printed())
                .filteredOn(column -> !t.has("handing.field." + column))
                .isEmpty();
    }

    /** A column of text that is not sealed, and what the catalogue says may stand in it. */
    private record Column(String place, String name, String check) {

        String key() {
            return place + "." + name;
        }

        /** Empty where it may be anything. */
        List<String> codes() {
            return check.contains("ARRAY[")
                    ? CODE.matcher(check).results().map(found -> found.group(1)).toList()
                    : List.of();
        }
    }

    private List<Column> texts() {
        return database
                .owner()
                .sql("""
                        select distinct p.place, a.attname::text as name,
                               coalesce((select string_agg(pg_get_constraintdef(c.oid), ' ')
                                           from pg_constraint c
                                          where c.conrelid = a.attrelid
                                            and c.contype = 'c'
                                            and c.conkey = array[a.attnum]), '') as checked
                          from person.places() p
                          join pg_attribute a on a.attrelid = p.relations[1] and a.attnum > 0 and not a.attisdropped
                         where a.atttypid in ('text'::regtype, 'text[]'::regtype)
                         order by 1, 2
                        """)
                .query((row, number) ->
                        new Column(row.getString("place"), row.getString("name"), row.getString("checked")))
                .list()
                .stream()
                .filter(column ->
                        !ExitDocument.INSIDE.contains(column.name()) && !ExitDocument.SILENT.contains(column.key()))
                .toList();
    }

    @Test
    void everyTextIsACodeAKeyOrForAReaderAsItIs() {
        assertThat(texts())
                .hasSizeGreaterThan(60)
                .filteredOn(column -> ExitCodes.prefix(column.key(), NOTHING).isEmpty()
                        && !ExitWords.named(column.key())
                        && !AS_IT_IS.contains(column.key()))
                .as("what a step of a referral says hangs on the deed")
                .extracting(Column::key)
                .containsExactly("referral.step.code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyCodeTheDatabaseAllowsHasAWord(String language) {
        var t = languages.texts(language);

        assertThat(texts())
                .filteredOn(column -> !column.codes().isEmpty())
                .hasSizeGreaterThan(40)
                .allSatisfy(column -> assertThat(column.codes())
                        .as(column.key())
                        .allMatch(code ->
                                t.has(ExitCodes.prefix(column.key(), NOTHING).orElseThrow() + code)));
    }

    /** Codes the database does not list, each with the row that says which of them may stand there. */
    private static Stream<Arguments> listed() {
        return Stream.of(
                coded("referral.referral.reason", "{\"state\":\"declined\"}", State.Decline.values()),
                coded("referral.referral.reason", "{\"state\":\"withdrawn\"}", State.Withdrawal.values()),
                coded("referral.referral.ending", "{}", State.Ending.values()),
                coded("referral.step.deed", "{}", Deed.values()),
                coded("referral.step.code", "{\"deed\":\"decline\"}", State.Decline.values()),
                coded("referral.step.code", "{\"deed\":\"lapse\"}", State.Withdrawal.values()),
                coded("referral.step.code", "{\"deed\":\"serve\"}", State.Ending.values()),
                coded("referral.step.code", "{\"deed\":\"hear\"}", State.Word.values()),
                coded("referral.preview.asks", "{}", Preview.Asked.values()),
                coded("referral.preview.topics", "{}", Preview.Topic.values()),
                coded("referral.preview.needs", "{}", Preview.Need.values()),
                Arguments.of("referral.step.code", "{\"deed\":\"accept\"}", List.of("handed")),
                Arguments.of("referral.step.code", "{\"deed\":\"escalate\"}", List.of("answer", "start")),
                Arguments.of("referral.letter.part", "{}", keys(Part.values(), Part::key)),
                Arguments.of("person.consent.parts", "{}", keys(Part.values(), Part::key)),
                Arguments.of("casework.period_event.ending", "{}", keys(Period.Ending.values(), Period.Ending::key)),
                Arguments.of(
                        "person.risk.steps",
                        "{}",
                        Stream.of(Risk.Kind.values())
                                .flatMap(kind -> kind.steps().stream())
                                .toList()),
                Arguments.of("person.statement.topic", "{\"zone\":\"general\"}", Topics.of(Zone.GENERAL)),
                Arguments.of("person.statement.topic", "{\"zone\":\"employment\"}", Topics.of(Zone.EMPLOYMENT)),
                Arguments.of("person.statement.topic", "{\"zone\":\"welfare\"}", Topics.of(Zone.WELFARE)));
    }

    private static Arguments coded(String column, String row, Coded[] all) {
        return Arguments.of(column, row, keys(all, Coded::key));
    }

    private static <T> List<String> keys(T[] all, Function<T, String> key) {
        return Stream.of(all).map(key).toList();
    }

    @ParameterizedTest
    @MethodSource("listed")
    void everyOtherCodeHasAWordToo(String column, String row, List<String> codes) {
        String prefix =
                ExitCodes.prefix(column, new ObjectMapper().readTree(row)).orElseThrow();

        for (String language : List.of("ja", "en")) {
            assertThat(codes).allMatch(code -> languages.texts(language).has(prefix + code));
        }
    }

    /** A row as it is printed: label and value of each fact. */
    private Map<String, String> printed(List<Estates.Held> rows) {
        var t = languages.texts("ja");
        var estate = new Estates.Estate(
                new UUID(0, 1), "saitama.kit", rows, new Estates.Missing(Map.of(), Map.of(), 0), "a sum");
        var document = new ExitDocument(
                estate,
                new Reference("0000-0000"),
                "見本の機関",
                Receiver.PERSON,
                LocalDate.of(2026, 11, 22),
                names.words(rows, t));
        return document.document().blocks().stream()
                .filter(Block.Facts.class::isInstance)
                .map(Block.Facts.class::cast)
                .skip(1)
                .flatMap(block -> block.facts().stream())
                .collect(Collectors.toMap(
                        Block.Fact::label, fact -> fact.value().plain(), (one, other) -> one + " / " + other));
    }

    private static Estates.Held held(String place, String row) {
        return new Estates.Held(place, new ObjectMapper().readTree(row));
    }

    @Test
    void thePersonReadsTheirOwnCopy() {
        var rows = List.of(
                held("person.identity", "{\"family_name\":\"見本\",\"birth\":\"1978-05-02\"}"),
                held("casework.contact", """
                        {"channel": "phone", "took_part": ["family", "person"], "topics": ["work"], "strict": false,
                         "written_at": "2026-11-22T03:04:05.678901+00:00", "next_on": "2026-12-01"}
                        """),
                held("casework.rung", "{\"rung\":\"prepare\"}"),
                held("casework.scale_mark", "{\"said_by\":\"us\",\"value\":4}"),
                held("conference.disclosure", """
                        {"bodies": ["saitama.support-bodies"], "told": ["00000000-0000-0000-0000-000000000001"]}
                        """),
                held("outreach.home_visit", "{\"municipality\":\"112011\"}"),
                held("casework.given_out", "{\"receiver\":\"person\",\"state\":\"" + "ab".repeat(32) + "\"}"),
                held("casework.plan_goal", "{\"state\":\"open\",\"place\":3}"),
                held("person.channel", "{\"quiet_from\":\"22:00:00\"}"),
                held("casework.sheet", "{\"id\":\"" + SHEET + "\",\"form\":\"reception\",\"edition\":\"2015a\"}"),
                held(
                        "casework.sheet_answer",
                        "{\"sheet\":\"" + SHEET
                                + "\",\"item\":\"concerns\",\"zone\":\"welfare\",\"value\":\"housing\\ndebt!\"}"));

        assertThat(printed(rows))
                .containsEntry("生まれ", "昭和53年5月2日（1978年）")
                .containsEntry("方法", "電話")
                .containsEntry("いた人", "家族、本人")
                .containsEntry("話題", "仕事探し")
                .containsEntry("書いた時", "令和8年11月22日（2026年） 12:04")
                .containsEntry("いつ", "令和8年12月1日（2026年）")
                .containsEntry("いまいるところ", "準備")
                .containsEntry("だれの言葉か", "支援者から見て")
                .containsEntry("知らせた機関", "支援団体")
                .containsEntry("市区町村", "川越市")
                .containsEntry("相手", "本人")
                .containsEntry("状態", "取り組んでいる")
                .containsEntry("連絡しない時刻の始まり", "22:00")
                .containsEntry("様式", "相談を受けたときの票")
                .containsEntry("項目", "相談したいこと")
                .containsEntry("内容", "4 / ○ 住まい、◎ 債務")
                .doesNotContainKeys("場所", "伝えたこと");
    }
}
