package org.almanac.web.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failed proofs, so that nobody guesses secrets quickly: after so many of one client from one address within a minute, more are
 * not looked at until the oldest is a minute old. Of the clients and addresses those that failed last are remembered; each node counts
 * for itself.
 */
final class FailedProofs {

    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);
    /** Each takes less than a kilobyte. */
    static final int REMEMBERED = 10_000;

    private static final int LONGEST_NAME = 200;

    private record Guesser(String client, String address) {}

    private final Clock clock;
    private final Map<Guesser, Deque<Instant>> failures = new LinkedHashMap<>();

    FailedProofs(Clock clock) {
        this.clock = clock;
    }

    /** How long the next proof must wait; empty if it is looked at. */
    synchronized Optional<Duration> pause(String client, String address) {
        Deque<Instant> times = failures.get(guesser(client, address));
        if (times == null || times.size() < MOST) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(clock.instant(), times.getFirst().plus(WINDOW)))
                .filter(pause -> !pause.isNegative() && !pause.isZero());
    }

    synchronized void failed(String client, String address) {
        Guesser guesser = guesser(client, address);
        Deque<Instant> times = failures.remove(guesser);
        if (times == null) {
            times = new ArrayDeque<>(MOST);
        }
        if (times.size() == MOST) {
            times.removeFirst();
        }
        times.addLast(clock.instant());
        // those that failed last stand at the end
        failures.put(guesser, times);
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    /** How many are remembered. */
    synchronized int size() {
        return failures.size();
    }

    /** A name that is too long for a client is nobody's. */
    private static Guesser guesser(String client, String address) {
        return new Guesser(client.length() <= LONGEST_NAME ? client : client.substring(0, LONGEST_NAME), address);
    }
}
