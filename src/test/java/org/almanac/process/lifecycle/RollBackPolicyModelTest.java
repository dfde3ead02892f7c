package org.almanac.process.lifecycle;

import java.util.List;

class RollBackPolicyModelTest extends ModelRules {

    RollBackPolicyModelTest() {
        super(
                "roll-back-policy",
                List.of("task_makePlan", "task_takeLease", "task_confirmPlan", "task_recordBaseline"),
                List.of("gw_cleared"));
    }
}
