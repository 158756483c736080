package org.yukidoke.boot;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yukidoke.db.DatabaseAccess;
import org.yukidoke.vault.KeyHolder;
import org.yukidoke.vault.Rotation;
import org.yukidoke.vault.Vault;

/** Changes the key that lies outside the database and destroys the former one; also while people work. */
final class RotateKeys implements Command {

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public Set<String> options() {
        return Set.of("data=");
    }

    @Override
    public void run(Line line, Console console) {
        Path log = line.folder("data", Home.data()).resolve("yukidoke.log");
        // No request is served: the parts are wired, so that every module names the keys it holds.
        var plan = new Serving.Plan("127.0.0.1", 0, CatalogueCheck.OpenGate.class, log);
        try (var serving = Serving.start(Ground.asItStands(line).migrated(), plan)) {
            var context = serving.context();
            List<KeyHolder> holders =
                    context.getBeanProvider(KeyHolder.class).orderedStream().toList();
            var done = Rotation.run(
                    serving.access(),
                    context.getBean(Vault.class),
                    holders,
                    (table, keys) -> console.say("boot.rotate.progress", table, keys));
            record(serving.access(), done);
            console.say(done.finished() ? "boot.rotate.finished" : "boot.rotate.done", done.generation());
            console.say("boot.rotate.destroyed", String.join(", ", done.destroyed()));
            console.say("boot.rotate.copies");
        }
    }

    private static void record(DatabaseAccess access, Rotation.Done done) {
        var owner = new DriverManagerDataSource(
                access.url(), access.owner().user(), access.owner().password());
        JdbcClient.create(owner)
                .sql("""
                        select audit.append('vault.rotate', 'generation', :generation, true,
                                            jsonb_build_object('destroyed', :destroyed), null, null, null)
                        """)
                .param("generation", done.generation())
                .param("destroyed", String.join(" ", done.destroyed()))
                .query((row, number) -> true)
                .single();
    }
}
