package org.yukidoke.boot;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;

/** Fills a data folder with made-up facts, to try the product at a size nobody types in by hand. */
final class Synthesize implements Command {

    @Override
    public String name() {
        return "synthesize";
    }

    @Override
    public Set<String> options() {
        return Set.of("data=", "scale=", "seed=");
    }

    @Override
    public void run(Line line, Console console) {
        Path data = line.path("data");
        int scale = line.number("scale", 1);
        var chance = new Random(line.number("seed", 1));
        var plan = new Serving.Plan("127.0.0.1", 0, DemoGate.class, data.resolve("yukidoke.log"));
        try (var serving = Serving.start(Ground.embedded(data).migrated(), plan)) {
            var makers = serving.context()
                    .getBeanProvider(FactMaker.class)
                    .orderedStream()
                    .toList();
            if (makers.isEmpty()) {
                console.say("boot.synthesize.nothing");
            }
            for (FactMaker maker : makers) {
                console.say("boot.synthesize.made", maker.make(scale, chance), maker.name());
            }
        }
    }
}
