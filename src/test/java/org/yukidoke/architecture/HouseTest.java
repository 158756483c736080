package org.yukidoke.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The house rules hold for the product, and each is broken by its planted violations and by those alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseTest {

    private static final List<Rule> RULES = List.of(
            new ModulesRule(ModuleGraph.PRODUCT),
            new PackagesRule(),
            new TemplatesRule(),
            new SqlRule(ModuleGraph.PRODUCT),
            new MigrationsRule(),
            new PureRulesRule(),
            new SpringRule(),
            new StyleRule(),
            new SwitchRule(),
            new NullMarkedRule(),
            new SizeRule(),
            new LeftoversRule(),
            new WordsRule());

    private final Tree product = Tree.at(Path.of(""));

    @TestFactory
    Stream<DynamicTest> theProductKeepsEveryRule() {
        assertThat(product.main()).isNotEmpty();
        assertThat(product.models()).isNotEmpty();
        assertThat(product.templates()).isNotEmpty();
        assertThat(product.migrations()).isNotEmpty();
        return RULES.stream()
                .map(rule -> dynamicTest(
                        name(rule), () -> assertThat(rule.broken(product)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicNode> everyRuleIsBrokenByItsPlantedViolationsAlone(@TempDir Path folder) {
        return RULES.stream()
                .map(rule -> dynamicContainer(
                        name(rule),
                        rule.planted().stream()
                                .map(planted -> dynamicTest(planted.what(), () -> {
                                    var tree = planted.grow(field(folder, rule, planted));
                                    assertThat(brokenBy(tree)).containsExactly(name(rule));
                                }))));
    }

    @TestFactory
    Stream<DynamicNode> noRuleIsBrokenByWhatOnlyLooksLikeIt(@TempDir Path folder) {
        return RULES.stream()
                .map(rule -> dynamicContainer(
                        name(rule),
                        rule.sound().stream()
                                .map(planted -> dynamicTest(planted.what(), () -> {
                                    var tree = planted.grow(field(folder, rule, planted));
                                    assertThat(brokenBy(tree)).isEmpty();
                                }))));
    }

    @Test
    void saysHowLongFilesAre(TestReporter reporter) {
        reporter.publishEntry("java", SizeRule.report(product.main()));
        reporter.publishEntry("tests", SizeRule.report(product.tests()));
        reporter.publishEntry("templates", SizeRule.report(product.templates()));
    }

    private static List<String> brokenBy(Tree tree) {
        return RULES.stream()
                .filter(rule -> !rule.broken(tree).isEmpty())
                .map(HouseTest::name)
                .toList();
    }

    private static String name(Rule rule) {
        return rule.getClass().getSimpleName();
    }

    private static Path field(Path folder, Rule rule, Planted planted) {
        return folder.resolve(name(rule))
                .resolve(Integer.toHexString(planted.what().hashCode()));
    }
}
