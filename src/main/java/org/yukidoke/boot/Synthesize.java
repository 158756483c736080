package org.yukidoke.boot;

import java.nio.file.Path;
import java.util.Set;

/** Fills a data folder with made-up facts, to try the product at a size nobody types in by hand. */
final class Synthesize implements Command {

    // One for each prefecture.
    static final int COUNCILS = 47;

    @Override
    public String name() {
        return "synthesize";
    }

    @Override
    public Set<String> options() {
        return Set.of("data=", "scale=", "councils=", "seed=");
    }

    @Override
    public void run(Line line, Console console) {
        Path data = line.path("data");
        var size = new FactMaker.Size(line.number("scale", 1), line.number("councils", COUNCILS));
        var plan = new Serving.Plan("127.0.0.1", 0, DemoGate.class, data.resolve("yukidoke.log"));
        try (var serving = Serving.start(Ground.embedded(data).migrated(), plan)) {
            serving.context().getBean(DemoGate.class).complete();
            new Synthesis(serving, size, line.number("seed", 1)).run(console);
        }
    }
}
