package org.yukidoke.architecture;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A migration lies in its module's folder and is named by when it was written, which no other shares. */
record MigrationsRule() implements Rule {

    private static final Pattern NAME =
            Pattern.compile("(V20\\d\\d(0[1-9]|1[0-2])[0-3]\\d_[0-2]\\d[0-5]\\d)__[a-z0-9_]+\\.sql");

    @Override
    public List<String> broken(Tree tree) {
        Map<String, List<String>> byTime = tree.migrations().stream()
                .collect(Collectors.groupingBy(
                        file -> file.name().split("__", 2)[0],
                        Collectors.mapping(Tree.Source::path, Collectors.toList())));
        return Stream.concat(
                        tree.migrations().stream().flatMap(MigrationsRule::judge),
                        byTime.values().stream()
                                .filter(paths -> paths.size() > 1)
                                .map(paths -> "written at the same minute: " + paths))
                .toList();
    }

    private static Stream<String> judge(Tree.Source file) {
        boolean named = NAME.matcher(file.name()).matches();
        boolean placed = ModuleGraph.PRODUCT.knows(file.moduleIn(Tree.MIGRATIONS));
        return Stream.of(
                        named ? "" : " is not named V20261121_0900__what_it_does.sql",
                        placed ? "" : " lies in no module's folder")
                .filter(fault -> !fault.isEmpty())
                .map(fault -> file.path() + fault);
    }

    @Override
    public List<Planted> planted() {
        return List.of(
                Planted.that("a migration without a time").migration("plan/V7__kpi.sql", "select 1;\n"),
                Planted.that("a migration of nobody").migration("V20990101_0000__kpi.sql", "select 1;\n"),
                Planted.that("two migrations of one minute")
                        .migration("plan/V20990101_0000__kpi.sql", "select 1;\n")
                        .migration("access/V20990101_0000__account.sql", "select 1;\n"));
    }
}
