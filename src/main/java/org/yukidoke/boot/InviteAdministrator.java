package org.yukidoke.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.yukidoke.access.FirstAdministrator;
import org.yukidoke.access.Slip;

/** Makes the one-time invitation of the first administrator, who then invites everybody else. */
final class InviteAdministrator implements Command {

    @Override
    public String name() {
        return "invite-administrator";
    }

    @Override
    public Set<String> options() {
        return Set.of("login=", "name=", "data=");
    }

    @Override
    public void run(Line line, Console console) {
        String login = line.find("login").orElseThrow(() -> new Misuse("boot.refusal.option_missing", "--login"));
        Path data = line.folder("data", Home.data());
        var plan = new Serving.Plan("127.0.0.1", 0, ProductionGate.class, data.resolve("yukidoke.log"));
        try (var serving = Serving.start(Ground.of(System.getenv(), data).migrated(), plan)) {
            Slip slip = serving.context()
                    .getBean(FirstAdministrator.class)
                    .invite(login, line.find("name").orElse(login));
            console.say("boot.invite.slip", slip.account().login());
            console.line("");
            console.line("  " + slip.code());
            console.line("");
            console.say(
                    "boot.invite.until",
                    Duration.between(Instant.now(), slip.expires()).toHours());
        }
    }
}
