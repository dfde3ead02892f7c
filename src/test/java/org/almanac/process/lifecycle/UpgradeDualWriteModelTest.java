package org.almanac.process.lifecycle;

import java.util.List;

class UpgradeDualWriteModelTest extends ModelRules {

    UpgradeDualWriteModelTest() {
        super(
                "upgrade-dual-write",
                List.of("task_makePlan", "task_takeLease", "task_confirmPlan", "task_recordBaseline"),
                List.of("gw_cleared"));
    }
}
