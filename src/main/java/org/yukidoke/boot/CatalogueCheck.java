package org.yukidoke.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.FileSystemResource;
import org.yukidoke.db.Refusal;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanIntake;
import org.yukidoke.plan.catalogue.Catalogue;
import org.yukidoke.plan.catalogue.Fault;

/** Checks the plan files, and takes them in when asked to. */
final class CatalogueCheck implements Command {

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public Set<String> options() {
        return Set.of("from=", "load", "data=");
    }

    @Override
    public void run(Line line, Console console) {
        var catalogue = line.find("from").map(CatalogueCheck::in).orElseGet(Catalogue::shipped);
        switch (read(catalogue)) {
            case Catalogue.Reading.Faulty(List<Fault> faults) -> {
                faults.forEach(fault -> console.line(sentence(fault, console)));
                throw new Refusal("boot.catalogue.faulty", faults.size());
            }
            case Catalogue.Reading.Complete complete -> {
                console.say("boot.catalogue.sound", counts(complete.plans()));
                if (line.has("load")) {
                    load(complete, line, console);
                }
            }
        }
    }

    private static Object[] counts(List<Plan> plans) {
        return new Object[] {
            plans.size(),
            plans.stream().mapToInt(plan -> plan.measures().size()).sum(),
            plans.stream().mapToInt(plan -> plan.kpis().size()).sum()
        };
    }

    private static String sentence(Fault fault, Console console) {
        return fault.file() + ":" + fault.line() + ": "
                + console.words(fault.key(), fault.arguments().toArray());
    }

    private static Catalogue in(String folder) {
        if (!Files.isDirectory(Path.of(folder))) {
            throw new Refusal("boot.catalogue.not_a_folder", folder);
        }
        return new Catalogue(new FileSystemResource(folder + "/"));
    }

    private static Catalogue.Reading read(Catalogue catalogue) {
        try {
            return catalogue.read();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void load(Catalogue.Reading.Complete catalogue, Line line, Console console) {
        var ground =
                Ground.of(System.getenv(), line.folder("data", Home.data())).migrated();
        // No request is served: the parts are wired, the plans are taken in, and everything ends.
        var plan = new Serving.Plan("127.0.0.1", 0, OpenGate.class, null);
        try (var serving = Serving.start(ground, plan)) {
            var taken = serving.context().getBean(PlanIntake.class).take(catalogue.concepts(), catalogue.plans());
            if (taken.isEmpty()) {
                console.say("boot.catalogue.unchanged");
            } else {
                console.say("boot.catalogue.loaded", String.join(", ", taken));
            }
        }
    }

    /** Lets everything pass; the command's own work comes after. */
    static final class OpenGate extends Gate {
        @Override
        void pass() {
            // nothing to check before plans are taken in
        }
    }
}
