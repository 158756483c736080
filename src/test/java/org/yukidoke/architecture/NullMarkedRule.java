package org.yukidoke.architecture;

import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every package is null-marked, because the compiler looks for nulls nowhere else. */
record NullMarkedRule() implements Rule {

    private static final String MARK = "package-info";

    @Override
    public List<String> broken(Tree tree) {
        Set<String> marked = tree.models().stream()
                .filter(NullMarkedRule::isMark)
                .map(NullMarkedRule::packageOf)
                .collect(Collectors.toSet());
        Set<String> packages =
                tree.models().stream().map(NullMarkedRule::packageOf).collect(Collectors.toCollection(TreeSet::new));
        packages.removeAll(marked);
        return packages.stream()
                .map(name -> name + " has no package-info.java with @NullMarked")
                .toList();
    }

    private static boolean isMark(ClassModel model) {
        return model.thisClass().asInternalName().endsWith(MARK)
                && model.findAttributes(java.lang.classfile.Attributes.runtimeVisibleAnnotations()).stream()
                        .map(RuntimeVisibleAnnotationsAttribute::annotations)
                        .flatMap(List::stream)
                        .anyMatch(annotation ->
                                annotation.className().equalsString("Lorg/jspecify/annotations/NullMarked;"));
    }

    private static String packageOf(ClassModel model) {
        String name = model.thisClass().asInternalName();
        return name.substring(0, name.lastIndexOf('/')).replace('/', '.');
    }

    @Override
    public List<Planted> planted() {
        return List.of(Planted.that("a package that may hold nulls")
                .java("""
                        package org.yukidoke.plan;

                        record Measured(int year) {}
                        """)
                .file("src/main/java/org/yukidoke/plan/package-info.java", "package org.yukidoke.plan;\n"));
    }
}
