package org.almanac.ordermanagement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.reading.ClosureRules;
import org.jspecify.annotations.Nullable;

/**
 * What chosen records need (dual-write-and-order-management 5.5).
 *
 * @param needed the chosen and everything that they need, as far as it is there
 * @param missing what they need and is not there
 */
public record Closure(OrderRows needed, List<MissingRecord> missing) {

    public Closure {
        missing = List.copyOf(missing);
    }

    /**
     * Closes over records: a policy needs its rules, a rule its policy, a provider its definition and all parts of both, an
     * orchestration its policies and the providers of its actions.
     *
     * @param rows everything that is there
     * @param chosen ids of records; those that are not there count as nothing
     */
    public static Closure of(OrderRows rows, Set<UUID> chosen) {
        return ClosureRules.close(rows, chosen);
    }

    /**
     * A record that is needed and not there.
     *
     * @param table null where it is not known which table it would be in
     * @param id that of {@code neededBy} where any record that belongs to it would do, as of a definition without logic
     * @param neededBy what refers to it
     * @param why a sentence for people
     */
    public record MissingRecord(@Nullable OrderTable table, UUID id, OrderRow neededBy, String why) {}
}
