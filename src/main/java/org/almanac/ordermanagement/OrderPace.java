package org.almanac.ordermanagement;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long things take in a rehearsal; zero means at once.
 *
 * @param delays from submitting an order to its end, by kind; kinds that are not named take no time
 * @param settling how long an activated provider is still shown as inactive; about six minutes in a real environment
 *     (dual-write-and-order-management 5.4)
 */
public record OrderPace(Map<OrderActionKind, Duration> delays, Duration settling) {

    /** Everything at once. */
    public static final OrderPace AT_ONCE = new OrderPace(Map.of(), Duration.ZERO);

    public OrderPace {
        Map<OrderActionKind, Duration> sorted = new EnumMap<>(OrderActionKind.class);
        sorted.putAll(delays);
        delays = Collections.unmodifiableMap(sorted);
        if (settling.isNegative() || delays.values().stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("nothing takes less than no time");
        }
    }

    /** All orders take the same time. */
    public static OrderPace of(Duration delay, Duration settling) {
        Map<OrderActionKind, Duration> delays = new EnumMap<>(OrderActionKind.class);
        for (OrderActionKind kind : OrderActionKind.values()) {
            delays.put(kind, delay);
        }
        return new OrderPace(delays, settling);
    }

    public Duration delay(OrderActionKind kind) {
        return delays.getOrDefault(kind, Duration.ZERO);
    }
}
