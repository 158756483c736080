package org.yukidoke.boot;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.access.FirstAdministrator;

/** Serves the product to real people: no demo data, and not at all while something of a demo is left. */
final class Serve implements Command {

    private static final int PORT = 8080;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public Set<String> options() {
        return Set.of("port=", "address=", "data=", "role=");
    }

    @Override
    public void run(Line line, Console console) {
        Map<String, String> environment = System.getenv();
        Part part = Part.named(line.find("role").orElse(Part.ALL.key()));
        @Nullable String address = line.find("address").orElse(null);
        var serving = switch (part) {
            case PORTAL ->
                portal(
                        new Serving.Plan(address, line.port(PORT), CatalogueCheck.OpenGate.class, null, part),
                        environment);
            case CASEWORK, ALL -> {
                var plan = new Serving.Plan(address, line.port(PORT), ProductionGate.class, null, part);
                Serving.refuseTakenPort(plan);
                yield Serving.start(
                        Ground.of(environment, line.folder("data", Home.data())).migrated(), plan);
            }
        };
        serving.endWhenTold(() -> console.say("boot.serve.stopped"));
        console.say(
                "boot.serve.address",
                Integer.toString(serving.port()),
                serving.access().url());
        if (part == Part.PORTAL) {
            console.say("boot.serve.portal");
        } else if (serving.context().getBean(FirstAdministrator.class).isMissing()) {
            console.say("boot.serve.no_administrator");
        }
        console.say("boot.serve.how_to_stop");
        serving.untilEnded();
    }

    private static Serving portal(Serving.Plan plan, Map<String, String> environment) {
        Serving.refuseTakenPort(plan);
        return Serving.start(Ground.ofPortal(environment), plan);
    }
}
