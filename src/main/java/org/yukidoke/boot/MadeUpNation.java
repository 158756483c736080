package org.yukidoke.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Findable;
import org.yukidoke.directory.Gazetteer;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Municipality;
import org.yukidoke.kernel.AreaCode;

/**
 * A directory of the whole nation that nobody keeps: what every municipality, commuting area and prefecture has, under
 * names as they are usual. Places of prefectures the given register does not know are made up, too. The same size and
 * seed make the same directory.
 */
final class MadeUpNation {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final int PLACES_A_PREFECTURE = 36;
    private static final int PLACES_AN_AREA = 6;
    private static final double SHARE_ELSEWHERE = 0.5;
    private static final List<String> PREFECTURES = List.of("""
            北海道ホッカイドウ 青森県アオモリケン 岩手県イワテケン 宮城県ミヤギケン 秋田県アキタケン 山形県ヤマガタケン 福島県フクシマケン \
            茨城県イバラキケン 栃木県トチギケン 群馬県グンマケン 埼玉県サイタマケン 千葉県チバケン 東京都トウキョウト 神奈川県カナガワケン \
            新潟県ニイガタケン 富山県トヤマケン 石川県イシカワケン 福井県フクイケン 山梨県ヤマナシケン 長野県ナガノケン 岐阜県ギフケン \
            静岡県シズオカケン 愛知県アイチケン 三重県ミエケン 滋賀県シガケン 京都府キョウトフ 大阪府オオサカフ 兵庫県ヒョウゴケン \
            奈良県ナラケン 和歌山県ワカヤマケン 鳥取県トットリケン 島根県シマネケン 岡山県オカヤマケン 広島県ヒロシマケン \
            山口県ヤマグチケン 徳島県トクシマケン 香川県カガワケン 愛媛県エヒメケン 高知県コウチケン 福岡県フクオカケン 佐賀県サガケン \
            長崎県ナガサキケン 熊本県クマモトケン 大分県オオイタケン 宮崎県ミヤザキケン 鹿児島県カゴシマケン 沖縄県オキナワケン\
            """.split(" "));
    private static final List<String> SIDES = List.of("", "東ヒガシ", "西ニシ", "南ミナミ", "北キタ");
    private static final List<String> FIRST = List.of("""
            上カミ 下シモ 新シン 大オオ 小コ 中ナカ 豊トヨ 青アオ 白シラ 松マツ 竹タケ 梅ウメ 桜サクラ 藤フジ 栗クリ 菊キク\
            """.split(" "));
    private static final List<String> SECOND = List.of("""
            川カワ 山ヤマ 野ノ 田タ 原ハラ 島シマ 沢サワ 浜ハマ 崎サキ 岡オカ 谷タニ 津ツ 池イケ 森モリ 里サト 井イ\
            """.split(" "));

    private final Random chance;
    private final List<Kind> kinds = kinds();
    private final Set<String> taken = new HashSet<>();

    private MadeUpNation(int seed) {
        this.chance = new Random(seed);
    }

    /** The places and the services. */
    record Nation(Gazetteer gazetteer, List<Findable> services) {}

    /** What a municipality (M), an area (A) or a prefecture (P) usually has. */
    private record Kind(String key, char level, List<String> names, String other, String summary, boolean general) {}

    /** So many services over the nation; the known places have one of each kind, the others of some. */
    static Nation make(Gazetteer known, int count, int seed) {
        return new MadeUpNation(seed).nation(known, count);
    }

    /** The places of which the program brings facts. */
    static Gazetteer knownPlaces() {
        return Municipalities.own();
    }

    private Nation nation(Gazetteer known, int count) {
        known.all().forEach(place -> taken.add(stem(place)));
        var places = new ArrayList<>(known.all());
        Map<AreaCode, Set<AreaCode>> near = new HashMap<>(known.near());
        Set<AreaCode> knownPrefectures = new HashSet<>();
        known.prefectures(DAY).forEach(prefecture -> knownPrefectures.add(prefecture.code()));
        for (int number = 1; number <= PREFECTURES.size(); number++) {
            AreaCode code = AreaCode.of("%02d000".formatted(number));
            if (!knownPrefectures.contains(code)) {
                madeUp(code, PREFECTURES.get(number - 1), places, near);
            }
        }
        var gazetteer = Gazetteer.of(known.revision(), places, near);
        var services = new ArrayList<Findable>();
        knownPrefectures.stream().sorted().forEach(code -> prefecture(gazetteer, code, 1, services));
        gazetteer.prefectures(DAY).stream()
                .map(Municipality::code)
                .filter(code -> !knownPrefectures.contains(code))
                .forEach(code -> prefecture(gazetteer, code, SHARE_ELSEWHERE, services));
        return new Nation(gazetteer, List.copyOf(services.subList(0, Math.min(count, services.size()))));
    }

    private void madeUp(
            AreaCode prefecture, String words, List<Municipality> places, Map<AreaCode, Set<AreaCode>> near) {
        String name = kanji(words);
        places.add(new Municipality(
                prefecture,
                name,
                name,
                kana(words),
                Municipality.Kind.PREFECTURE,
                null,
                Municipality.CODES_BEGAN,
                null,
                null,
                null));
        var area = new ArrayList<AreaCode>();
        for (int number = 1; number <= PLACES_A_PREFECTURE; number++) {
            boolean city = number % PLACES_AN_AREA < 3;
            AreaCode code = AreaCode.of("%s%03d".formatted(prefecture.digits().substring(0, 2), 200 + number));
            String called = unusedName();
            places.add(new Municipality(
                    code,
                    name,
                    kanji(called) + (city ? "市" : "町"),
                    kana(called) + (city ? "シ" : "マチ"),
                    city ? Municipality.Kind.CITY : Municipality.Kind.TOWN,
                    prefecture,
                    Municipality.CODES_BEGAN,
                    null,
                    null,
                    null));
            area.add(code);
            if (area.size() == PLACES_AN_AREA) {
                area.forEach(one -> near.put(
                        one,
                        Set.copyOf(area.stream()
                                .filter(other -> !other.equals(one))
                                .toList())));
                area.clear();
            }
        }
    }

    // A made-up place may be called like another made-up one, as real ones are, but not like a known one.
    private String unusedName() {
        String name = taken.iterator().next();
        String words = "";
        while (taken.contains(name)) {
            words = one(SIDES) + " " + one(FIRST) + " " + one(SECOND);
            name = kanji(words);
        }
        return words;
    }

    private void prefecture(Gazetteer gazetteer, AreaCode code, double share, List<Findable> services) {
        Municipality prefecture = gazetteer.find(code, DAY).orElseThrow();
        kinds.stream()
                .filter(kind -> kind.level() == 'P')
                .forEach(kind -> services.add(service(kind, prefecture, stem(prefecture), Set.of(code))));
        Set<AreaCode> done = new HashSet<>();
        for (Municipality place : gazetteer.of(code, DAY)) {
            if (!done.contains(place.code())) {
                Set<AreaCode> area = new TreeSet<>(gazetteer.near(place.code()));
                area.add(place.code());
                done.addAll(area);
                kinds.stream()
                        .filter(kind -> kind.level() == 'A')
                        .forEach(kind -> services.add(service(kind, place, stem(place), area)));
            }
            if (place.kind() != Municipality.Kind.WARD) {
                kinds.stream()
                        .filter(kind -> kind.level() == 'M' && chance.nextDouble() < share)
                        .forEach(kind -> services.add(service(kind, place, stem(place), Set.of(place.code()))));
            }
        }
    }

    private Findable service(Kind kind, Municipality place, String seat, Set<AreaCode> serves) {
        String pattern = one(kind.names());
        return new Findable(
                kind.key() + "-" + place.code(),
                filled(pattern, place, seat),
                "",
                Stream.of(kind.other())
                        .filter(other -> !other.isEmpty())
                        .map(other -> filled(other, place, seat))
                        .toList(),
                List.of(),
                Set.of(),
                kind.summary(),
                place.name(),
                Area.of(serves.stream().map(AreaCode::digits).toArray(String[]::new)),
                place.code(),
                place.point(),
                Set.of(Channel.VISIT, Channel.TELEPHONE),
                kind.general(),
                Findable.Opening.UNKNOWN);
    }

    private static String filled(String pattern, Municipality place, String seat) {
        return pattern.replace("{M}", place.name())
                .replace("{S}", seat)
                .replace("{A}", seat)
                .replace("{P}", place.prefecture())
                .replace("{Q}", seat);
    }

    private static String stem(Municipality place) {
        String name = place.name();
        return "県都府市区町村".indexOf(name.charAt(name.length() - 1)) >= 0 ? name.substring(0, name.length() - 1) : name;
    }

    private String one(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }

    private static String kanji(String words) {
        return words.replaceAll("[ァ-ヺー ]", "");
    }

    private static String kana(String words) {
        return words.replaceAll("[^ァ-ヺー]", "");
    }

    private static List<Kind> kinds() {
        try (var stream = new ClassPathResource("bench/services.tsv").getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Kind(
                            cells[0],
                            cells[1].charAt(0),
                            List.of(cells[2].split(";")),
                            cells[3],
                            cells[4],
                            cells[5].equals("g")))
                    .sorted(Comparator.comparing(Kind::key))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
