package org.yukidoke.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Place;
import org.yukidoke.directory.Scheme;
import org.yukidoke.directory.Told;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

/** However a town writes its list, each cell goes into its own column or is asked about. */
class ListReadingTest {

    private static final Charset CP932 = Charset.forName("windows-31j");

    private static final Mapping FACILITIES = Mapping.find("facilities").orElseThrow();
    private static final Mapping SCHEMES = Mapping.find("schemes").orElseThrow();

    private static final List<String> HEADS = List.of(
            "全国地方公共団体コード",
            "ID",
            "名称",
            "名称_カナ",
            "所在地_連結表記",
            "建物名等(方書)",
            "緯度",
            "経度",
            "電話番号",
            "利用可能曜日",
            "開始時間",
            "終了時間",
            "利用可能日時特記事項",
            "URL");

    private static final List<List<String>> TOWN = List.of(
            List.of(
                    "112011",
                    "A-1",
                    "川越会館",
                    "カワゴエカイカン",
                    "埼玉県川越市元町1-3-1",
                    "2階",
                    "35.9251",
                    "139.4856",
                    "049-000-0000",
                    "月火水木金",
                    "08:30",
                    "17:15",
                    "正午から1時間は休み、祝日は開館",
                    "https://city.example.jp/hall"),
            List.of("112011", "A-2", "南公民館", "", "", "", "", "", "", "", "", "", "", ""));

    private static Optional<Municipality> named(AreaCode code) {
        return code.digits().equals("112011")
                ? Optional.of(new Municipality(
                        code,
                        "埼玉県",
                        "川越市",
                        "カワゴエシ",
                        Municipality.Kind.CITY,
                        AreaCode.of("110001"),
                        Municipality.CODES_BEGAN,
                        null,
                        null,
                        null))
                : Optional.empty();
    }

    private static ListReading reading(Mapping mapping, Entry... known) {
        return new ListReading(
                mapping,
                "saitama",
                List.of(known).stream().collect(Collectors.toMap(Entry::key, entry -> entry)),
                ListReadingTest::named,
                Told::faults);
    }

    private static String csv(List<List<String>> lines) {
        return lines.stream()
                .map(cells -> cells.stream()
                        .map(cell -> cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
    }

    private static List<List<String>> town() {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADS);
        lines.addAll(TOWN);
        return lines;
    }

    private static Preview read(Mapping mapping, byte[] file, Entry... known) {
        var read = reading(mapping, known).read(file);
        assertThat(read).isInstanceOf(Parsed.Valid.class);
        return ((Parsed.Valid<Preview>) read).value();
    }

    private static Preview read(String text, Entry... known) {
        return read(FACILITIES, text.getBytes(StandardCharsets.UTF_8), known);
    }

    private static List<String> refused(Mapping mapping, byte[] file) {
        var read = reading(mapping).read(file);
        assertThat(read).isInstanceOf(Parsed.Invalid.class);
        return ((Parsed.Invalid<Preview>) read)
                .errors().stream().map(FieldError::key).toList();
    }

    private static Place hall() {
        return (Place) java.util.Objects.requireNonNull(
                read(csv(town())).items().getFirst().content());
    }

    @Test
    void aRowBecomesAPlace() {
        Place hall = hall();
        assertThat(hall.title().ja()).isEqualTo("川越会館");
        assertThat(hall.address().municipality()).isEqualTo("112011");
        assertThat(hall.address().town()).isEqualTo("元町1-3-1");
        assertThat(hall.address().building()).isEqualTo("2階");
        assertThat(hall.point()).isEqualTo(new org.yukidoke.directory.Point(35.9251, 139.4856));
        assertThat(hall.hours().openings().getFirst().rule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
        assertThat(hall.contacts())
                .singleElement()
                .satisfies(contact -> assertThat(contact.channel()).isEqualTo(Channel.TELEPHONE));
    }

    /** The same list as some office would write it: order, width, spelling, encoding, lines around it. */
    private static byte[] spoilt(Random chance) {
        var order = new ArrayList<Integer>();
        for (int at = 0; at < HEADS.size(); at++) {
            order.add(at);
        }
        Collections.shuffle(order, chance);
        var lines = new ArrayList<List<String>>();
        if (chance.nextBoolean()) {
            lines.add(List.of("公共施設一覧（令和8年4月1日現在）"));
        }
        lines.add(order.stream().map(at -> heading(HEADS.get(at), chance)).toList());
        for (List<String> row : TOWN) {
            if (chance.nextBoolean()) {
                lines.add(Collections.nCopies(HEADS.size(), chance.nextBoolean() ? "" : "　"));
            }
            lines.add(order.stream().map(row::get).toList());
        }
        String text = csv(lines).replace("\r\n", chance.nextBoolean() ? "\n" : "\r\n");
        return switch (chance.nextInt(4)) {
            case 0 -> text.getBytes(CP932);
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String heading(String head, Random chance) {
        var column = FACILITIES.columns().stream()
                .filter(each -> each.head().equals(head))
                .findFirst()
                .orElseThrow();
        var names = new ArrayList<>(column.also());
        names.add(head);
        String name = names.get(chance.nextInt(names.size()));
        return switch (chance.nextInt(5)) {
            case 0 -> " " + name + "　";
            case 1 -> wide(name);
            case 2 -> Normalizer.normalize(name, Normalizer.Form.NFKC);
            case 3 -> "※" + name;
            default -> name;
        };
    }

    private static String wide(String text) {
        return text.chars()
                .map(sign -> sign > 0x20 && sign < 0x7f ? sign + 0xfee0 : sign)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void whateverTheOrderWidthSpellingAndEncodingTheListSaysTheSame() {
        var straight = read(csv(town()));
        for (int number = 0; number < 500; number++) {
            var preview = read(FACILITIES, spoilt(new Random(number)));
            assertThat(preview.items()).as("list %d", number).hasSize(2);
            assertThat(preview.items().stream().map(Preview.Item::content))
                    .as("list %d", number)
                    .isEqualTo(
                            straight.items().stream().map(Preview.Item::content).toList());
            assertThat(preview.unknown()).isEmpty();
        }
    }

    @Test
    void aHeadingThatOnlyContainsAnotherIsAnotherColumn() {
        var preview = read("全国地方公共団体コード,ID,名称,旧名称,名称の由来\n112011,1,川越会館,市民会館,川から\n");
        assertThat(preview.unknown()).containsExactly("旧名称", "名称の由来");
        assertThat(preview.items().getFirst().name()).isEqualTo("川越会館");
    }

    @Test
    void twoHeadingsOfOneColumnAreAskedAboutAndNotChosen() {
        assertThat(refused(FACILITIES, "市区町村コード,ID,名称,施設名\n112011,1,会館,別\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("opendata.fault.twice");
    }

    @Test
    void aListWithoutWhatItMustHaveIsRefused() {
        assertThat(refused(FACILITIES, "名称,住所\n会館,元町\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("opendata.fault.missing", "opendata.fault.missing");
        assertThat(refused(FACILITIES, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("opendata.fault.headings");
        assertThat(refused(FACILITIES, new byte[] {(byte) 0x81, 0, 1, 2})).containsExactly("opendata.fault.text");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            全国地方公共団体コード, 112012,      opendata.fault.area
            名称,             '',          opendata.fault.blank
            緯度,             北緯35度,     opendata.fault.number
            緯度,             139.4856,    opendata.fault.japan
            経度,             '',          opendata.fault.point
            開始時間,          8時半,       opendata.fault.time
            開始時間,          25:00,      opendata.fault.time
            終了時間,          '',          opendata.fault.hours
            終了時間,          08:00,      opendata.fault.times
            利用可能曜日,       平日,        opendata.fault.days
            名称_カナ,         川越会館,     directory.fault.kana
            電話番号,          代表,        directory.fault.contact.telephone
            URL,             市のページ,    directory.fault.url
            """)
    void whatCannotBeUnderstoodIsNamedByLineAndColumn(String head, String cell, String fault) {
        var lines = town();
        var row = new ArrayList<>(TOWN.getFirst());
        row.set(HEADS.indexOf(head), cell);
        lines.set(1, row);
        var preview = read(csv(lines));
        var item = preview.items().getFirst();
        assertThat(item.line()).isEqualTo(2);
        assertThat(item.deed()).isEqualTo(Preview.Deed.FAULTY);
        assertThat(item.errors().stream().map(FieldError::key)).contains(fault);
        assertThat(preview.items().getLast().deed()).isEqualTo(Preview.Deed.NEW);
    }

    @Test
    void aCommaThatShiftsARowIsFound() {
        var preview = read(csv(List.of(HEADS)) + "\n" + String.join(",", TOWN.getFirst()) + ",more\n");
        assertThat(preview.items().getFirst().errors().stream().map(FieldError::key))
                .containsExactly("opendata.fault.shifted");
    }

    @Test
    void oneNumberTwiceIsFound() {
        var lines = town();
        lines.add(TOWN.getFirst());
        var preview = read(csv(lines));
        assertThat(preview.items().getLast().errors())
                .containsExactly(FieldError.of("ID", "opendata.fault.same_id", "2"));
    }

    private static Entry stands(Preview.Item item) {
        return Told.entry(item.key(), "", java.util.Objects.requireNonNull(item.content()), null);
    }

    @Test
    void theSameListAgainChangesNothingAndAChangedOneOnlyWhatChanged() {
        var known =
                read(csv(town())).items().stream().map(ListReadingTest::stands).toArray(Entry[]::new);
        assertThat(read(csv(town()), known).items())
                .extracting(Preview.Item::deed)
                .containsOnly(Preview.Deed.SAME);
        var lines = town();
        var row = new ArrayList<>(TOWN.getFirst());
        row.set(HEADS.indexOf("電話番号"), "049-999-9999");
        row.set(HEADS.indexOf("URL"), "");
        lines.set(1, row);
        var item = read(csv(lines), known).items().getFirst();
        assertThat(item.deed()).isEqualTo(Preview.Deed.CHANGED);
        assertThat(item.differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.field()).isEqualTo("contacts"));
    }

    @Test
    void aBlankCellTakesNothingAwayThatSomebodyEntered() {
        var bare = read(csv(town())).items().getLast();
        var rich = Told.entry(bare.key(), "", Told.place(), null);
        var item = read(csv(town()), rich).items().getLast();
        assertThat(item.differences().stream().map(org.yukidoke.directory.Difference::field))
                .containsExactly("title.ja");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aPlaceWeWroteComesBackAsItself(int number) {
        var bare = new Place(
                Told.bare().title(),
                "",
                new org.yukidoke.directory.Address("", "112011", "", ""),
                null,
                Told.bare().access(),
                java.util.Set.of(),
                Told.bare().hours(),
                List.of(),
                List.of());
        var place = Told.some(Place.class, Told.place(), bare, number);
        var entry = Told.entry("saitama.hall", "", place, null);
        var preview = read(written(FACILITIES, PlaceCells.write(entry, place, ListReadingTest::named)), entry);
        if (!place.address().municipality().isEmpty()) {
            assertThat(preview.items()).singleElement().satisfies(item -> {
                assertThat(item.differences()).isEmpty();
                assertThat(item.deed()).isEqualTo(Preview.Deed.SAME);
            });
        }
    }

    private static String written(Mapping mapping, Map<String, String> cells) {
        return csv(List.of(
                mapping.columns().stream().map(Mapping.Column::head).toList(),
                mapping.columns().stream()
                        .map(column -> cells.getOrDefault(column.field(), ""))
                        .toList()));
    }

    @Test
    void aSchemeIsReadWithItsSourceAndComesBackAsItself() {
        String text = "地方公共団体コード,番号,制度名,種別,所管,対象者,受付終了日,URL,公開日\n"
                + "112011,7,家賃の助成,補助,川越市,求職中の人,令和9年3月31日,https://city.example.jp/rent,2026/4/1\n";
        var item = read(SCHEMES, text.getBytes(CP932)).items().getFirst();
        assertThat(item.errors()).isEmpty();
        var scheme = (Scheme) java.util.Objects.requireNonNull(item.content());
        assertThat(scheme.type()).isEqualTo("subsidy");
        assertThat(scheme.applications().to()).isEqualTo("2027-03-31");
        assertThat(scheme.references().getFirst().checked()).isEqualTo("2026-04-01");
        var entry = Told.entry("saitama.rent", "", (Content) scheme, null);
        var cells = new HashMap<>(SchemeCells.write(entry, scheme, SCHEMES, ListReadingTest::named));
        assertThat(read(SCHEMES, written(SCHEMES, cells).getBytes(StandardCharsets.UTF_8), entry)
                        .items())
                .extracting(Preview.Item::deed)
                .containsExactly(Preview.Deed.SAME);
    }

    @Test
    void aKindOfSchemeNobodyKnowsIsAskedAbout() {
        String text = "地方公共団体コード,番号,制度名,種別,所管,公開日\n112011,7,なぞの制度,なぞ,川越市,2026/4/1\n";
        assertThat(read(SCHEMES, text.getBytes(StandardCharsets.UTF_8))
                        .items()
                        .getFirst()
                        .errors())
                .extracting(FieldError::key)
                .containsExactly("opendata.fault.word");
    }

    @Test
    void noHeadingOfATableMeansTwoColumns() {
        for (Mapping mapping : Mapping.ALL) {
            var meant = new HashMap<String, String>();
            mapping.columns().forEach(column -> {
                var names = new ArrayList<>(column.also());
                names.add(column.head());
                names.add(column.gif());
                names.stream()
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .forEach(name -> mapping.columns().stream()
                                .filter(other -> !other.equals(column))
                                .flatMap(other -> java.util.stream.Stream.concat(
                                        other.also().stream(), java.util.stream.Stream.of(other.head(), other.gif())))
                                .filter(other -> !other.isEmpty() && HeadingRules.same(other, name))
                                .forEach(other -> meant.put(name, other)));
            });
            assertThat(meant).as(mapping.name()).isEmpty();
        }
    }
}
