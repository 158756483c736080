package org.yukidoke.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yukidoke.db.Refusal;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.MunicipalityChanges;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Parsed;

/** Shows what an official list of municipalities would change, and changes it when asked to. */
final class MunicipalityIntake implements Command {

    @Override
    public String name() {
        return "municipalities";
    }

    @Override
    public Set<String> options() {
        return Set.of("from=", "on=", "load", "data=");
    }

    @Override
    public void run(Line line, Console console) {
        byte[] file = read(line.path("from"));
        LocalDate day = line.find("on").map(MunicipalityIntake::day).orElseGet(MunicipalityIntake::today);
        // No request is served: the parts are wired, the list is compared, and everything ends.
        var plan = new Serving.Plan("127.0.0.1", 0, CatalogueCheck.OpenGate.class, null);
        var ground =
                Ground.of(System.getenv(), line.folder("data", Home.data())).migrated();
        try (var serving = Serving.start(ground, plan)) {
            var municipalities = serving.context().getBean(Municipalities.class);
            switch (municipalities.preview(file, day)) {
                case Parsed.Invalid<MunicipalityChanges>(List<FieldError> errors) -> {
                    errors.forEach(error -> console.line(error.field() + ": "
                            + console.words(error.key(), error.arguments().toArray())));
                    throw new Refusal("boot.municipalities.faulty", errors.size());
                }
                case Parsed.Valid<MunicipalityChanges>(MunicipalityChanges changes) -> {
                    show(changes, console);
                    if (line.has("load")) {
                        municipalities.apply(changes);
                        console.say("boot.municipalities.loaded", changes.day());
                    }
                }
            }
        }
    }

    private static void show(MunicipalityChanges changes, Console console) {
        changes.added().forEach(place -> console.line("+ " + words(place)));
        changes.changed()
                .forEach(changed -> console.line("~ " + words(changed.before()) + " → " + words(changed.after())));
        changes.gone().forEach(place -> console.line("- " + words(place)));
        console.say(
                "boot.municipalities.changes",
                changes.added().size(),
                changes.changed().size(),
                changes.gone().size(),
                changes.same());
    }

    private static String words(Municipality place) {
        return place.code() + " " + place.fullName() + " " + place.kana();
    }

    private static byte[] read(Path file) {
        if (!Files.isReadable(file)) {
            throw new Refusal("boot.municipalities.no_file", file);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException cause) {
            throw new Misuse("boot.refusal.not_a_day", "--on", text);
        }
    }

    private static LocalDate today() {
        return Japan.day(Clock.systemUTC().instant());
    }
}
