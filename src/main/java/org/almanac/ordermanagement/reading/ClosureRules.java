package org.almanac.ordermanagement.reading;

import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.Closure;
import org.almanac.ordermanagement.OrderRows;

/** Skeleton. */
public final class ClosureRules {
    private ClosureRules() {}
    public static Closure close(OrderRows rows, Set<UUID> chosen) {
        throw new UnsupportedOperationException();
    }

}
