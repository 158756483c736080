package org.yukidoke.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** How long the rounds of a workload took, in nanoseconds, shortest first. */
final class Measurement {

    private static final double MILLION = 1_000_000.0;

    private final long[] rounds;
    private final Duration during;

    private Measurement(long[] rounds, Duration during) {
        this.rounds = rounds;
        this.during = during;
    }

    static Measurement of(Workload.Work work, int users, Duration during) throws InterruptedException {
        run(work, users, during.dividedBy(3));
        return run(work, users, during);
    }

    private static Measurement run(Workload.Work work, int users, Duration during) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(users)) {
            long end = System.nanoTime() + during.toNanos();
            List<Callable<long[]>> all = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                all.add(() -> rounds(work, end));
            }
            var times = new ArrayList<long[]>();
            for (var future : threads.invokeAll(all)) {
                times.add(future.get());
            }
            long[] rounds =
                    times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Measurement(rounds, during);
        } catch (ExecutionException cause) {
            throw new IllegalStateException("a workload failed", cause.getCause());
        }
    }

    private static long[] rounds(Workload.Work work, long end) throws Exception {
        long[] times = new long[1 << 12];
        int count = 0;
        for (long now = System.nanoTime(); now < end; ) {
            work.once();
            long then = System.nanoTime();
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            times[count++] = then - now;
            now = then;
        }
        return Arrays.copyOf(times, count);
    }

    double perSecond() {
        return rounds.length * 1000.0 / during.toMillis();
    }

    /** The time in milliseconds within which this share of the rounds was done. */
    double within(double share) {
        return rounds.length == 0
                ? Double.NaN
                : rounds[(int) Math.min(rounds.length - 1L, (long) (share * rounds.length))] / MILLION;
    }
}
