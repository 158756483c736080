package org.yukidoke.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What rules judge: sources, templates, migrations and compiled classes, laid out as in this repository. */
final class Tree {

    /** A text file; {@code path} begins at the tree's root. */
    record Source(String path, String text) {

        boolean isBelow(String folder) {
            return path.startsWith(folder + "/");
        }

        List<String> lines() {
            return text.lines().toList();
        }

        /** The module of a file that lies in {@code <folder>/<module>/…}; blank for a file right in the folder. */
        String moduleIn(String folder) {
            String rest = path.substring(folder.length() + 1);
            int end = rest.indexOf('/');
            return end < 0 ? "" : rest.substring(0, end);
        }

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    static final String MAIN = "src/main/java/org/yukidoke";
    static final String TESTS = "src/test/java";
    static final String TEMPLATES = "src/main/jte";
    static final String MIGRATIONS = "src/main/resources/db/migration";

    private final List<Source> sources;
    private final List<ClassModel> models;
    private final JavaClasses classes;

    private Tree(Path root) {
        this.sources = Stream.of(MAIN, TESTS, TEMPLATES, MIGRATIONS)
                .flatMap(folder -> files(root.resolve(folder)))
                .map(file -> new Source(root.relativize(file).toString(), text(file)))
                .toList();
        Path compiled = root.resolve("target/classes/org/yukidoke");
        this.models = files(compiled).filter(Tree::isClass).map(Tree::model).toList();
        this.classes = new ClassFileImporter().importPath(compiled);
    }

    static Tree at(Path root) {
        return new Tree(root);
    }

    /** Java of the product itself. */
    List<Source> main() {
        return below(MAIN);
    }

    List<Source> tests() {
        return below(TESTS);
    }

    List<Source> templates() {
        return below(TEMPLATES);
    }

    List<Source> migrations() {
        return below(MIGRATIONS);
    }

    private List<Source> below(String folder) {
        return sources.stream().filter(source -> source.isBelow(folder)).toList();
    }

    /** The product's classes and how they use each other. */
    JavaClasses classes() {
        return classes;
    }

    /** The product's classes as they lie in their files, texts included. */
    List<ClassModel> models() {
        return models;
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static ClassModel model(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
