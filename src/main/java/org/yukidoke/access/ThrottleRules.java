package org.yukidoke.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * How long somebody who failed to sign in waits before the next try is looked at. Waiting grows and ends: nobody is
 * locked out for good, so nobody can lock out another for good.
 */
final class ThrottleRules {

    private ThrottleRules() {}

    /**
     * What is counted together.
     *
     * <p>Failures leak away one by one, so that an office behind one address, mistyping now and then all day, never
     * reaches the limit.
     */
    enum Bucket {
        /** Everything from one address, which may be a whole prefecture behind one gateway. */
        ADDRESS(50, Duration.ofSeconds(15), Duration.ofMinutes(1)),
        /** One login, from anywhere: somebody guessing from many addresses. */
        LOGIN(20, Duration.ofMinutes(1), Duration.ofMinutes(1)),
        /** One login from one address. */
        PAIR(5, Duration.ofMinutes(30), Duration.ofMinutes(15));

        private final int free;
        private final Duration leak;
        private final Duration longest;

        Bucket(int free, Duration leak, Duration longest) {
            this.free = free;
            this.leak = leak;
            this.longest = longest;
        }
    }

    /** Failures of one bucket and when the last of them was counted. */
    record Tally(int failures, Instant at) {}

    /**
     * What is counted for an address: of IPv6 its network, because whoever has one address there has 2⁶⁴ of them.
     */
    static String counted(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, 8)
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }

    /** What is left of a tally after some time. */
    static int left(Bucket bucket, Tally tally, Instant now) {
        long leaked = Math.max(0, Duration.between(tally.at(), now).dividedBy(bucket.leak));
        return (int) Math.max(0, tally.failures() - leaked);
    }

    /** Time still to wait: none at first, then 1, 2, 4 … seconds after the last failure, up to the bucket's longest. */
    static Duration wait(Bucket bucket, Tally tally, Instant now) {
        int beyond = tally.failures() - bucket.free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration full = Duration.ofSeconds(1L << Math.min(beyond, 20));
        Duration capped = full.compareTo(bucket.longest) > 0 ? bucket.longest : full;
        Duration rest = Duration.between(now, tally.at().plus(capped));
        return rest.isNegative() ? Duration.ZERO : rest;
    }
}
