package org.yukidoke.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.yukidoke.audit.Chain;
import org.yukidoke.audit.Head;
import org.yukidoke.db.Refusal;

/** Shows the newest seal of the record, to be printed or kept where the database's owner cannot reach it. */
final class AuditHead implements Command {

    @Override
    public String name() {
        return "audit-head";
    }

    @Override
    public Set<String> options() {
        return Set.of("data=", "out=");
    }

    @Override
    public void run(Line line, Console console) {
        try (Ground ground = Ground.asItStands(line)) {
            Head head = Chain.head(ground.access()).orElseThrow(() -> new Refusal("boot.audit.nothing_sealed"));
            console.say("boot.audit.head", head.events());
            console.line("");
            console.line(head.text());
            console.say("boot.audit.head_how");
            line.find("out").map(Path::of).ifPresent(file -> write(file, head.text()));
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException cause) {
            throw new Refusal(cause, "boot.audit.not_written", file, cause.toString());
        }
    }
}
