package org.yukidoke.boot;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.yukidoke.db.Refusal;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** Writes the public pages of a running program as files that any web server can serve. */
final class ExportSite implements Command {

    // Marks a folder as written by this command, so that clearing it can do no other harm.
    private static final String MARK = ".yukidoke-site";

    @Override
    public String name() {
        return "export-site";
    }

    @Override
    public Set<String> options() {
        return Set.of(Line.OPERAND + "=", "from=", "origin=", "clear");
    }

    @Override
    public void run(Line line, Console console) {
        Instant begun = Instant.now();
        Path folder = line.find(Line.OPERAND)
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .orElseThrow(() -> new Misuse("boot.export.no_folder"));
        URI from = URI.create(line.find("from").orElse("http://localhost:8080"));
        String day = Japan.day(Clock.systemUTC().instant()).toString();
        String origin = line.find("origin").orElse("").replaceAll("/+$", "");
        console.say("boot.export.reading", from);
        prepare(folder, line.has("clear"));
        int pages = 0;
        int files = 0;
        try (var copy = new SiteCopy(from)) {
            for (String language : List.of("ja", "en")) {
                var frame = new SiteCopy.Frame(language, origin, notice(language, day, origin));
                var report = copy.write(language.equals("ja") ? folder : folder.resolve(language), frame);
                pages += report.pages();
                files += report.files();
                report.missing().forEach((path, source) -> console.say("boot.export.missing", path, source));
            }
        } catch (IOException cause) {
            throw new Refusal(cause, "boot.export.not_written", folder, cause.toString());
        }
        console.say(
                "boot.export.done",
                pages,
                files,
                folder,
                Duration.between(begun, Instant.now()).toSeconds());
    }

    private static String notice(String language, String day, String origin) {
        Texts t = new Languages().texts(Locale.of(language));
        return t.of("boot.export.notice", day)
                + " "
                + (origin.isEmpty()
                        ? t.of("boot.export.notice.closed")
                        : t.of("boot.export.notice.live", SiteRules.escaped(origin + "/")));
    }

    private static void prepare(Path folder, boolean clear) {
        try {
            Files.createDirectories(folder);
            if (!isEmpty(folder)) {
                if (!clear) {
                    throw new Refusal("boot.export.not_empty", folder);
                }
                if (!Files.exists(folder.resolve(MARK))) {
                    throw new Refusal("boot.export.not_ours", folder);
                }
                empty(folder);
            }
            Files.writeString(folder.resolve(MARK), "");
        } catch (IOException cause) {
            throw new Refusal(cause, "boot.export.not_written", folder, cause.toString());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }
}
