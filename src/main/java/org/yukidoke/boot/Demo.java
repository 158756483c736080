package org.yukidoke.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.yukidoke.db.DemoAccounts;

/** Serves the product with the five plans and accounts to try, for this machine only. */
final class Demo implements Command {

    private static final int PORT = 8080;
    // The demo's passwords are printed for everybody to read, so nobody else on the network may come in.
    private static final String THIS_MACHINE = "127.0.0.1";

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Set<String> options() {
        return Set.of("port=", "data=");
    }

    @Override
    public void run(Line line, Console console) {
        Instant begun = Instant.now();
        Path data = line.folder("data", Home.demoData()).toAbsolutePath().normalize();
        var plan = new Serving.Plan(THIS_MACHINE, line.port(PORT), DemoGate.class, data.resolve("yukidoke.log"));
        Serving.refuseTakenPort(plan);
        console.say("boot.demo.starting", data);
        var serving = Serving.start(data, plan);
        serving.endWhenTold(() -> console.say("boot.serve.stopped"));
        greet(serving, console, Duration.between(begun, Instant.now()));
        serving.during(() -> introduce(serving, console));
        serving.untilEnded();
    }

    private static void greet(Serving serving, Console console, Duration took) {
        console.line("");
        console.say(
                "boot.demo.address", "http://localhost:" + serving.port(), "%.1f".formatted(took.toMillis() / 1000.0));
        console.say("boot.serve.how_to_stop");
    }

    private static void introduce(Serving serving, Console console) {
        var accounts = serving.context().getBean(DemoGate.class).complete();
        if (!accounts.isEmpty()) {
            console.line("");
            console.say("boot.demo.accounts");
            for (DemoAccounts.Account account : accounts) {
                console.line("  %-24s %-24s %s"
                        .formatted(account.login(), account.password(), console.words(account.roleText())));
            }
        }
    }
}
