package org.yukidoke.boot;

import java.util.Set;
import org.yukidoke.db.EngineUpgrade;
import org.yukidoke.db.EngineUpgrade.Outcome;

/** Carries a data folder over to this version of the product and the engine it brings. */
final class Upgrade implements Command {

    @Override
    public String name() {
        return "upgrade";
    }

    @Override
    public Set<String> options() {
        return Set.of("data=", "copy");
    }

    @Override
    public void run(Line line, Console console) {
        switch (EngineUpgrade.run(line.path("data"), line.has("copy"))) {
            case Outcome.SchemaOnly(int migrations) -> console.say("boot.upgrade.schema_only", migrations);
            case Outcome.Copied copied ->
                console.say(
                        "boot.upgrade.copied",
                        copied.rows().tables(),
                        copied.rows().rows(),
                        copied.kept());
        }
    }
}
