package org.yukidoke.architecture;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.SimpleJavaFileObject;

/** A switch over an enum or a sealed type names every case, so that a new one stops compiling where thought is due. */
record SwitchRule() implements Rule {

    @Override
    public List<String> broken(Tree tree) {
        if (tree.main().isEmpty()) {
            return List.of();
        }
        var task = Javac.task(tree.main().stream().map(Given::new).toList(), List.of(), nothing -> {});
        try {
            var finder = new Finder(Trees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                finder.units.add(unit);
            }
            task.analyze();
            finder.units.forEach(unit -> finder.scan(unit, null));
            return finder.found;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static final class Given extends SimpleJavaFileObject {

        private final String text;

        Given(Tree.Source source) {
            super(URI.create("string:///" + source.path()), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Finder extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final List<CompilationUnitTree> units = new ArrayList<>();
        private final List<String> found = new ArrayList<>();

        Finder(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitSwitch(SwitchTree node, Void nothing) {
            judge(node.getExpression(), node.getCases());
            return super.visitSwitch(node, null);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree node, Void nothing) {
            judge(node.getExpression(), node.getCases());
            return super.visitSwitchExpression(node, null);
        }

        private void judge(ExpressionTree over, List<? extends CaseTree> cases) {
            boolean leftover = cases.stream()
                    .flatMap(branch -> branch.getLabels().stream())
                    .anyMatch(DefaultCaseLabelTree.class::isInstance);
            var type = trees.getTypeMirror(new TreePath(getCurrentPath(), over));
            if (leftover && type != null && isClosed(type)) {
                var unit = getCurrentPath().getCompilationUnit();
                long line = Objects.requireNonNull(unit.getLineMap())
                        .getLineNumber(trees.getSourcePositions().getStartPosition(unit, over));
                found.add("%s:%d: a switch over %s with a default; name every case"
                        .formatted(unit.getSourceFile().getName(), line, type));
            }
        }

        private static boolean isClosed(TypeMirror type) {
            return type instanceof DeclaredType declared
                    && (declared.asElement().getKind() == ElementKind.ENUM
                            || declared.asElement().getModifiers().contains(Modifier.SEALED));
        }
    }

    @Override
    public List<Planted> planted() {
        return List.of(
                Planted.that("a default over a sealed type").java("""
                        package org.yukidoke.plan;

                        sealed interface Answer {
                            record Yes() implements Answer {}

                            record No() implements Answer {}

                            static int points(Answer answer) {
                                return switch (answer) {
                                    case Yes yes -> 1;
                                    default -> 0;
                                };
                            }
                        }
                        """),
                Planted.that("a default over an enum").java("""
                        package org.yukidoke.plan;

                        enum Mark {
                            NEW,
                            OLD;

                            void say(StringBuilder out) {
                                switch (this) {
                                    case NEW -> out.append("new");
                                    default -> out.append("old");
                                }
                            }
                        }
                        """));
    }

    @Override
    public List<Planted> sound() {
        return List.of(Planted.that("a default over a text").java("""
                        package org.yukidoke.plan;

                        final class Marks {
                            private Marks() {}

                            static int points(String mark) {
                                return switch (mark) {
                                    case "new" -> 1;
                                    default -> 0;
                                };
                            }
                        }
                        """));
    }
}
