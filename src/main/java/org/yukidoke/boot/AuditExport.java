package org.yukidoke.boot;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.yukidoke.audit.Extract;
import org.yukidoke.audit.Format;
import org.yukidoke.db.Refusal;
import org.yukidoke.kernel.Japan;

/** Writes the record of some days for other programs. */
final class AuditExport implements Command {

    @Override
    public String name() {
        return "audit-export";
    }

    @Override
    public Set<String> options() {
        return Set.of("data=", "from=", "to=", "format=", "out=");
    }

    @Override
    public void run(Line line, Console console) {
        String name = line.find("format").orElse("csv");
        Format format = Format.find(name).orElseThrow(() -> new Misuse("boot.refusal.not_a_format", "--format", name));
        var span = new Extract.Span(
                day(line, "from").map(AuditExport::begin).orElse(Instant.EPOCH),
                day(line, "to").map(last -> begin(last.plusDays(1))).orElseGet(Instant::now));
        Optional<Path> file = line.find("out").map(Path::of);
        try (Ground ground = Ground.asItStands(line);
                Writer out = file.map(AuditExport::open).orElseGet(() -> to(console.out()))) {
            long written = Extract.write(ground.access(), span, format, out);
            file.ifPresent(path -> console.say("boot.audit.exported", written, path.toAbsolutePath()));
        } catch (IOException | UncheckedIOException cause) {
            throw new Refusal(
                    cause, "boot.audit.not_written", file.map(Path::toString).orElse("-"), cause.toString());
        }
    }

    private static Instant begin(LocalDate day) {
        return Japan.start(day);
    }

    private static Optional<LocalDate> day(Line line, String option) {
        return line.find(option).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException notADay) {
                throw new Misuse("boot.refusal.not_a_day", "--" + option, text);
            }
        });
    }

    private static Writer open(Path file) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.newBufferedWriter(file, StandardOpenOption.WRITE);
        } catch (IOException cause) {
            throw new Refusal(cause, "boot.audit.not_written", file, cause.toString());
        }
    }

    /** The terminal or the next program of a pipe; it stays open for whoever speaks after us. */
    private static Writer to(PrintStream out) {
        return new OutputStreamWriter(
                new java.io.FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        out.write(bytes, from, length);
                    }

                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                },
                StandardCharsets.UTF_8);
    }
}
