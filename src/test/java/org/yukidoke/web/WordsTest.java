package org.yukidoke.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    /** Where a file is opened for a deed, in Java and in SQL. */
    private static final Pattern DEED = Pattern.compile(
            "\\bDeed(?:\\.of)?\\(\\s*\"([a-z]+\\.[a-z.-]+)|audit\\.append\\(\\s*'((?:person|casework|conference|gathering|referral|outreach)\\.[a-z.-]+)");

    @Test
    void theLanguagesSayTheSame() throws IOException {
        assertThat(product().betweenLanguages()).isEmpty();
    }

    @Test
    void everyKeyUsedHasWords() throws IOException {
        var product = product();
        var faults = new ArrayList<String>();
        for (Path source : sources()) {
            faults.addAll(product.unknownIn(source.toString(), Files.readString(source)));
        }
        assertThat(faults).isEmpty();
    }

    /** The person reads in a list of their own what was done with their file: a deed without words tells them nothing. */
    @Test
    void everyDeedOnAFileHasWords() throws IOException {
        var known = words("ja").keySet();
        var sources = new ArrayList<>(files("src/main/java", ".java"));
        sources.addAll(files("src/main/resources/db/migration", ".sql"));
        var deeds = new TreeSet<String>();
        for (Path source : sources) {
            var deed = DEED.matcher(Files.readString(source));
            while (deed.find()) {
                deeds.add("audit." + (deed.group(1) == null ? deed.group(2) : deed.group(1)));
            }
        }
        assertThat(deeds)
                .hasSizeGreaterThan(50)
                .allMatch(deed -> deed.endsWith(".")
                        ? known.stream().anyMatch(key -> key.startsWith(deed))
                        : known.contains(deed));
    }

    /** Words that were said in two ways, or that say less than the one kept. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            サインイン, ログイン
            別の窓,     別のタブ（窓は相談の窓口）
            案内所,     窓口の台帳
            移し替え,   引き継ぎ（人のことだから）
            他機関,     ほかの機関
            書きなお,   書き直
            見くらべ,   見比べ
            をくらべ,   比べ
            にもどる,   に戻る
            しくみの中, システム、ログインすると
            の輪が,     このつなぎは終わりました
            合言葉,     パスワード
            終わる機関, いまの受託機関
            閲覧制限,   限定公開
            先方,       相手
            名前の挙が, 「見られる人」に指定された
            """)
    void oneThingHasOneWord(String refused, String said) throws IOException {
        assertThat(words("ja"))
                .as("say " + said)
                .allSatisfy((key, words) -> assertThat(words).as(key).doesNotContain(refused));
    }

    @Test
    void keysBeginWithTheirModuleAndFolder() throws IOException {
        for (Path file : files("src/main/resources/i18n", ".properties")) {
            String module = file.getName(file.getNameCount() - 2).toString();
            assertThat(load(file).keySet())
                    .as(file.toString())
                    .allMatch(key -> key.matches("([a-z]+\\.)?" + module + "\\..*"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            取組      | Measures   |
            取組      | ``         | plan.key: no English
            ``        | Measures   | plan.key: no Japanese
            {0}件     | {0} rows   |
            {0}件     | rows       | plan.key: Japanese fills in [0], English []
            {0}件     | {0}'s rows | plan.key: a straight apostrophe; write ’
            """)
    void aPlantedFaultOfWordsIsFound(String japanese, String english, String fault) {
        var words = new WordFaults(Map.of("plan.key", japanese), Map.of("plan.key", english));
        assertThat(words.betweenLanguages()).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${t.of("plan.key")}                                |
            ${shell.t().of("plan.kez", 1)}                     | page.jte: no words for plan.kez
            ${t.of(many ? "plan.key" : "plan.keys")}           | page.jte: no words for plan.keys
            ${t.of("plan." + kind)}                            |
            ${t.of("plans." + kind)}                           | page.jte: no words for plans.
            FieldError.of("name", "plan.missing", "12")        | page.jte: no words for plan.missing
            new NavSource.Entry("plan.nav", "/plans", 1)       | page.jte: no words for plan.nav
            List.of("anything.else")                           |
            """)
    void aPlantedUnknownKeyIsFound(String source, String fault) {
        var words = new WordFaults(Map.of("plan.key", "取組"), Map.of("plan.key", "Measures"));
        assertThat(words.unknownIn("page.jte", source)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    private static WordFaults product() throws IOException {
        return new WordFaults(words("ja"), words("en"));
    }

    private static Map<String, String> words(String language) throws IOException {
        var words = new HashMap<String, String>();
        for (Path file : files("src/main/resources/i18n", "_" + language + ".properties")) {
            words.putAll(load(file));
        }
        return words;
    }

    private static Map<String, String> load(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var words = new HashMap<String, String>();
        properties.forEach((key, value) -> words.put((String) key, (String) value));
        return words;
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<>(files("src/main/jte", ".jte"));
        sources.addAll(files("src/main/java", ".java"));
        return sources;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }
}
