package org.yukidoke.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Engines that outlived the Yukidoke that started them.
 *
 * <p>The caller holds the data folder's lock, so whatever still works in the cluster belongs to nobody. It is ended, not
 * adopted: an engine that is not our child would not be told when we die. Every process of an engine works in the
 * cluster's folder, which tells it apart from a stranger that got the same number after a restart of the machine.
 */
final class Orphans {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Orphans() {}

    static void end(Path cluster) throws IOException {
        var before = PidFile.read(cluster);
        for (ProcessHandle process : workingIn(cluster)) {
            boolean postmaster = before.isPresent() && before.get().process() == process.pid();
            if (postmaster) {
                // A clean shutdown may be under way already because we were killed; a second request does no harm.
                Programs.signal("INT", process.pid());
            }
            // Children of a dead postmaster notice and leave by themselves.
            if (!Waiting.forEnd(process, PATIENCE)) {
                throw new Refusal("db.refusal.orphan", cluster, process.pid());
            }
        }
        PidFile.delete(cluster);
    }

    private static List<ProcessHandle> workingIn(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, cluster))
                .sorted()
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return Files.isSameFile(folder, cluster);
        } catch (IOException notOursToSee) {
            return false;
        }
    }
}
