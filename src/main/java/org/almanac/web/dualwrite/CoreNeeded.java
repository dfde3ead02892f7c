package org.almanac.web.dualwrite;

import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;

/** Without Dual Write Core an environment has no table for table maps, so there is nothing to list or change. */
final class CoreNeeded {

    private CoreNeeded() {}

    /** The same snapshot, or a problem DUAL_WRITE_CORE_MISSING. */
    static DualWriteSnapshot in(DualWriteSnapshot snapshot) {
        if (!snapshot.core()) {
            throw new Refusal(
                    ErrorCode.DUAL_WRITE_CORE_MISSING,
                    "Dual Write Core is not installed, so the environment has no table msdyn_dualwriteentitymap.");
        }
        return snapshot;
    }
}
