package org.yukidoke.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Takes the facts that come with the program into a database that has not got them, before anything else begins. */
@Component
final class OwnFacts implements SmartLifecycle {

    private static final int BEFORE_ALL_GATES = -100;

    private final Municipalities municipalities;
    private final Holidays holidays;
    private final References references;
    private boolean taken;

    OwnFacts(Municipalities municipalities, Holidays holidays, References references) {
        this.municipalities = municipalities;
        this.holidays = holidays;
        this.references = references;
    }

    @Override
    public void start() {
        // A database user who may only read finds what another one took in.
        if (references.writable()) {
            municipalities.enterOwn(file("municipalities"));
            holidays.enterOwn(file("holidays"), file("closing-days"));
        }
        taken = true;
    }

    @Override
    public void stop() {
        taken = false;
    }

    @Override
    public boolean isRunning() {
        return taken;
    }

    @Override
    public int getPhase() {
        return BEFORE_ALL_GATES;
    }

    static byte[] file(String name) {
        try (var stream = new ClassPathResource("reference/" + name + ".csv").getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
