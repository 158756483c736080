package org.yukidoke.architecture;

import com.sun.source.util.JavacTask;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler. It looks into the class path's hundred jars once, not once for every planted class. */
final class Javac {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES =
            COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    private Javac() {}

    static Iterable<? extends JavaFileObject> files(List<Path> paths) {
        return FILES.getJavaFileObjectsFromPaths(paths);
    }

    static JavacTask task(
            Iterable<? extends JavaFileObject> files,
            List<String> options,
            DiagnosticListener<? super JavaFileObject> faults) {
        var all = new ArrayList<>(List.of("-proc:none", "-parameters"));
        all.addAll(options);
        return (JavacTask) COMPILER.getTask(null, FILES, faults, all, null, files);
    }
}
