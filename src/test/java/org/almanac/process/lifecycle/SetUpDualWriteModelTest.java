package org.almanac.process.lifecycle;

import java.util.List;

class SetUpDualWriteModelTest extends ModelRules {

    SetUpDualWriteModelTest() {
        super(
                "set-up-dual-write",
                List.of(
                        "task_makePlan",
                        "task_takeLease",
                        "task_confirmPlan",
                        "task_recordBaseline",
                        "task_checkHealth",
                        "task_nextPackage"),
                List.of("gw_cleared"));
    }
}
