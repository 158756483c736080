package org.yukidoke.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.yukidoke.audit.Break;
import org.yukidoke.audit.Chain;
import org.yukidoke.audit.Head;
import org.yukidoke.db.Refusal;

/** Checks that nothing in the record was changed, taken out or put in since it was sealed. */
final class AuditVerify implements Command {

    private static final int SHOWN = 100;

    @Override
    public String name() {
        return "audit-verify";
    }

    @Override
    public Set<String> options() {
        return Set.of("data=", "head=");
    }

    @Override
    public void run(Line line, Console console) {
        Optional<Head> kept = line.find("head").map(Path::of).map(AuditVerify::read);
        int[] shown = new int[1];
        try (Ground ground = Ground.asItStands(line)) {
            var report = Chain.verify(ground.access(), kept, found -> {
                if (++shown[0] <= SHOWN) {
                    say(found, console);
                }
            });
            if (report.breaks() > 0) {
                throw new Refusal("boot.audit.broken", report.breaks(), report.events());
            }
            Head newest = report.newest();
            console.say(
                    "boot.audit.sound",
                    report.events(),
                    newest == null ? 0 : newest.events(),
                    Long.toString(newest == null ? 0 : newest.seal()));
            if (kept.isEmpty()) {
                console.say("boot.audit.no_head");
            }
        }
    }

    private static void say(Break found, Console console) {
        console.line(console.words(found.text(), found.facts().toArray()));
    }

    private static Head read(Path file) {
        try {
            return Head.parse(Files.readString(file)).orElseThrow(() -> new Refusal("boot.audit.no_such_head", file));
        } catch (IOException cause) {
            throw new Refusal(cause, "boot.audit.no_such_head", file);
        }
    }
}
