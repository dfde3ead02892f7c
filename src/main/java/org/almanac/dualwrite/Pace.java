package org.almanac.dualwrite;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long things take in a rehearsal; zero means at once.
 *
 * @param delays from submitting an order to its end, by kind; kinds that are not named take no time
 * @param lag how long the list of maps shows the old state after a request has ended (dual-write-and-order-management 1.6)
 * @param offer from the installation of Dual Write Core to the offer to upgrade table maps
 */
public record Pace(Map<OrderKind, Duration> delays, Duration lag, Duration offer) {

    /** Everything at once. */
    public static final Pace AT_ONCE = new Pace(Map.of(), Duration.ZERO, Duration.ZERO);

    public Pace {
        Map<OrderKind, Duration> sorted = new EnumMap<>(OrderKind.class);
        sorted.putAll(delays);
        delays = Collections.unmodifiableMap(sorted);
        if (lag.isNegative() || offer.isNegative() || delays.values().stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("nothing takes less than no time");
        }
    }

    /** All orders take the same time. */
    public static Pace of(Duration delay) {
        Map<OrderKind, Duration> delays = new EnumMap<>(OrderKind.class);
        for (OrderKind kind : OrderKind.values()) {
            delays.put(kind, delay);
        }
        return new Pace(delays, Duration.ZERO, Duration.ZERO);
    }

    public Pace withLag(Duration time) {
        return new Pace(delays, time, offer);
    }

    public Pace withOffer(Duration time) {
        return new Pace(delays, lag, time);
    }

    public Duration delay(OrderKind kind) {
        return delays.getOrDefault(kind, Duration.ZERO);
    }
}
