package org.yukidoke.boot;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Measures every workload on a demo of its own and prints each beside the simpler one it is compared with. */
final class Bench implements Command {

    private static final int USERS = 4;
    private static final int SECONDS = 5;

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public Set<String> options() {
        return Set.of("data=", "seconds=", "users=", "only=", "synthetic");
    }

    @Override
    public void run(Line line, Console console) {
        boolean synthetic = line.has("synthetic");
        Path data = line.folder("data", Home.folder().resolve("var").resolve(synthetic ? "bench-synthetic" : "bench"));
        int users = line.number("users", USERS);
        Duration during = Duration.ofSeconds(line.number("seconds", SECONDS));
        String only = line.find("only").orElse("");
        var plan = new Serving.Plan("127.0.0.1", 0, DemoGate.class, data.resolve("yukidoke.log"));
        try (var serving = Serving.start(Ground.embedded(data).migrated(), plan)) {
            var accounts = serving.context().getBean(DemoGate.class).complete();
            if (synthetic) {
                fill(serving, console);
            }
            var target = new Workload.Target(
                    URI.create("http://127.0.0.1:" + serving.port()),
                    serving.context().getBean(DataSource.class),
                    accounts);
            var all = serving.context().getBeansOfType(Workload.class).values();
            // Whoever asks for some is shown what they are compared with, too.
            Set<String> compared = all.stream()
                    .filter(workload -> workload.name().startsWith(only))
                    .flatMap(workload -> workload.baseline().stream())
                    .collect(Collectors.toSet());
            var workloads = all.stream()
                    .filter(workload -> workload.name().startsWith(only) || compared.contains(workload.name()))
                    .sorted(Comparator.comparing(
                                    (Workload workload) -> workload.baseline().isPresent())
                            .thenComparing(Workload::name))
                    .toList();
            console.say("boot.bench.head", users, during.toSeconds());
            measure(workloads, target, users, during, console);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    // Made once; the next bench finds it.
    private static void fill(Serving serving, Console console) {
        var synthesis = new Synthesis(serving, new FactMaker.Size(1, Synthesize.COUNCILS), 1);
        if (!synthesis.done()) {
            synthesis.run(console);
        }
    }

    private static void measure(
            List<Workload> workloads, Workload.Target target, int users, Duration during, Console console)
            throws InterruptedException {
        Map<String, Double> speeds = new HashMap<>();
        console.line(
                "%-28s %12s %10s %10s   %s".formatted("", "/s", "p50 ms", "p99 ms", console.words("boot.bench.ratio")));
        for (Workload workload : workloads) {
            Optional<Workload.Work> work = workload.prepare(target);
            if (work.isEmpty()) {
                console.line("%-28s %s".formatted(workload.name(), console.words("boot.bench.nothing")));
                continue;
            }
            var measured = Measurement.of(work.get(), users, during);
            speeds.put(workload.name(), measured.perSecond());
            console.line(String.format(
                    Locale.ROOT,
                    "%-28s %12.0f %10.3f %10.3f   %s",
                    workload.name(),
                    measured.perSecond(),
                    measured.within(0.50),
                    measured.within(0.99),
                    ratio(workload, speeds)));
        }
    }

    private static String ratio(Workload workload, Map<String, Double> speeds) {
        return workload.baseline()
                .filter(speeds::containsKey)
                .map(baseline -> String.format(
                        Locale.ROOT,
                        "%.2f × %s",
                        speeds.getOrDefault(workload.name(), 0.0) / speeds.getOrDefault(baseline, 1.0),
                        baseline))
                .orElse("");
    }
}
