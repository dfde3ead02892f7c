package org.almanac.target.dataverse.inventory;

import java.util.List;
import org.almanac.environment.MirroredInventory;

/**
 * Reads what a real environment says of itself, as far as a plan needs it (dataverse-semantics 2.5, 8.10). What a solution has is
 * remembered for as long as the environment shows the same version of it, so one reader is kept for each environment.
 *
 * <p>Tables that an environment does not have are no failure: what they would tell is said to be unanswered.
 */
public interface InventoryReading {

    /**
     * What one reading came to.
     *
     * @param inventory for {@link org.almanac.environment.Mirroring#reflect}
     * @param unanswered what the environment has no table or no message for, in one sentence each, ordered
     */
    record Reading(MirroredInventory inventory, List<String> unanswered) {
        public Reading {
            unanswered = List.copyOf(unanswered);
        }
    }

    /**
     * Asks the environment.
     *
     * @throws org.almanac.problem.TransientFailure and {@link org.almanac.problem.PermanentFailure} as {@link
     *     org.almanac.target.dataverse.Questions} throws them
     */
    Reading read(InventoryScope scope);
}
