package org.yukidoke.boot;

import java.util.Map;
import java.util.Set;
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
        return Set.of("port=", "address=", "data=");
    }

    @Override
    public void run(Line line, Console console) {
        Map<String, String> environment = System.getenv();
        var plan = new Serving.Plan(line.find("address").orElse(null), line.port(PORT), ProductionGate.class, null);
        Serving.refuseTakenPort(plan);
        var ground = Ground.of(environment, line.folder("data", Home.data())).migrated();
        var serving = Serving.start(ground, plan);
        serving.endWhenTold(() -> console.say("boot.serve.stopped"));
        console.say(
                "boot.serve.address",
                Integer.toString(serving.port()),
                ground.access().url());
        if (serving.context().getBean(FirstAdministrator.class).isMissing()) {
            console.say("boot.serve.no_administrator");
        }
        console.say("boot.serve.how_to_stop");
        serving.untilEnded();
    }
}
