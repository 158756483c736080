package org.yukidoke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A few files that stand for a whole product, written down beside the rule they are about.
 *
 * @param what what somebody did
 * @param files text by path
 */
record Planted(String what, Map<String, String> files) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([a-z.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public |final |abstract |sealed )*(?:class|record|interface|enum) (\\w+)");

    static Planted that(String what) {
        return new Planted(what, Map.of());
    }

    /** With a class of the product; its package and its first type say where it lies. */
    Planted java(String text) {
        return file("src/main/java/" + place(text), text);
    }

    /** With a class of the tests. */
    Planted test(String text) {
        return file("src/test/java/" + place(text), text);
    }

    Planted template(String path, String text) {
        return file(Tree.TEMPLATES + "/" + path, text);
    }

    Planted migration(String path, String text) {
        return file(Tree.MIGRATIONS + "/" + path, text);
    }

    Planted file(String path, String text) {
        var more = new LinkedHashMap<>(files);
        more.put(path, text);
        return new Planted(what, more);
    }

    private static String place(String text) {
        return packageOf(text).replace('.', '/') + "/" + group(TYPE, text) + ".java";
    }

    private static String packageOf(String text) {
        return group(PACKAGE, text);
    }

    private static String group(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    /** The files, written and compiled below an empty folder. Packages that do not say so are made null-marked. */
    Tree grow(Path folder) {
        try {
            for (var file : files.entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue());
            }
            for (var file : files.entrySet()) {
                Path mark = folder.resolve(file.getKey()).resolveSibling("package-info.java");
                if (file.getKey().endsWith(".java") && !Files.exists(mark)) {
                    write(
                            mark,
                            "@org.jspecify.annotations.NullMarked\npackage %s;\n"
                                    .formatted(packageOf(file.getValue())));
                }
            }
            compile(folder);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return Tree.at(folder);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void compile(Path folder) throws IOException {
        Path sources = folder.resolve("src/main/java");
        Path target = Files.createDirectories(folder.resolve("target/classes"));
        if (!Files.isDirectory(sources)) {
            return;
        }
        var java = new ArrayList<Path>();
        try (var inside = Files.walk(sources)) {
            inside.filter(file -> file.toString().endsWith(".java")).forEach(java::add);
        }
        var said = new StringBuilder();
        var task = Javac.task(Javac.files(java), List.of("-d", target.toString()), said::append);
        assertThat(task.call()).as("%s compiles: %s", folder, said).isTrue();
    }
}
