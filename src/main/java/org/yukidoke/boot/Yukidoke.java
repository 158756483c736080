package org.yukidoke.boot;

import java.util.List;
import org.springframework.boot.logging.LoggingSystem;
import org.yukidoke.db.Refusal;

/** The program's entry: {@code yukidoke COMMAND [OPTIONS]}. */
public final class Yukidoke {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int BROKEN = 70;

    /**
     * As many virtual threads may load classes at once. Whoever loads one holds on to its carrier, while the reader of the
     * jar lets go of its own in the middle of a lock: with a carrier a core, the first pages asked for on a small machine
     * waited for each other for ever.
     */
    private static final String CARRIERS = "64";

    private Yukidoke() {}

    public static void main(String[] words) {
        if (System.getProperty("jdk.virtualThreadScheduler.parallelism") == null) {
            System.setProperty("jdk.virtualThreadScheduler.parallelism", CARRIERS);
        }
        // Libraries log long before the application sets logging up; a command's own words are all one wants to read.
        LoggingSystem.get(Yukidoke.class.getClassLoader()).beforeInitialize();
        System.exit(run(List.of(words), Console.speakingAs(System.getenv())));
    }

    /** Runs one command and returns the program's exit code. */
    static int run(List<String> words, Console console) {
        try {
            Line line = Line.parse(words);
            Command command = Commands.named(line.command());
            line.allowOnly(command.options());
            command.run(line, console);
            return 0;
        } catch (Misuse misuse) {
            console.refuse(misuse.refusal());
            return MISUSED;
        } catch (Refusal refusal) {
            console.refuse(refusal);
            return FAILED;
        } catch (RuntimeException bug) {
            // The application logs its own failures, and by then the log may be a file nobody is looking at.
            console.refuse(new Refusal("boot.refusal.unexpected", deepest(bug)));
            bug.printStackTrace(console.err());
            return BROKEN;
        }
    }

    private static Throwable deepest(Throwable thrown) {
        Throwable deepest = thrown;
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        return deepest;
    }
}
