package org.almanac.ordermanagement;

import java.util.List;
import java.util.stream.Collectors;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Sha256;

/**
 * Everything that an environment says of order management at one moment.
 *
 * @param installed whether the environment has the tables; without them there is nothing
 * @param rows all records
 * @param model what the records come to, with states, flows and archived versions
 */
public record OrderManagementSnapshot(boolean installed, OrderRows rows, OrderModel model) {

    /** Hash over states, connections, archived versions and flows, not over the records: these have the environment's state hash. */
    public Sha256 hash() {
        return SnapshotHash.of(model);
    }

    /**
     * The one policy, provider or orchestration that a text names: by id or by name.
     *
     * @throws BadInput UNKNOWN_ORDER_RECORD; AMBIGUOUS_ORDER_RECORD with the ids of all that it could be
     */
    public Activatable named(ItemKind kind, String text) {
        String wanted = text.strip();
        List<Activatable> found = model.items().stream()
                .filter(one -> one.item().kind() == kind)
                .filter(one -> one.item().name().equalsIgnoreCase(wanted)
                        || one.item().id().toString().equalsIgnoreCase(wanted))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new BadInput(
                    ErrorCode.UNKNOWN_ORDER_RECORD, "There is no " + kind.label() + " '" + wanted + "'.", wanted);
        }
        throw new BadInput(
                ErrorCode.AMBIGUOUS_ORDER_RECORD,
                "'" + wanted + "' is the name of "
                        + found.stream().map(one -> one.item().id().toString()).collect(Collectors.joining(" and "))
                        + ".",
                wanted);
    }

    /** What is active or about to be. */
    public List<Activatable> activeItems() {
        return model.items().stream()
                .filter(one -> one.activation() != Activation.INACTIVE)
                .toList();
    }
}
