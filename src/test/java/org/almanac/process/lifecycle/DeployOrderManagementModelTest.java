package org.almanac.process.lifecycle;

import java.util.List;

class DeployOrderManagementModelTest extends ModelRules {

    DeployOrderManagementModelTest() {
        super(
                "deploy-order-management",
                List.of("task_makePlan", "task_takeLease", "task_confirmPlan", "task_recordBaseline"),
                List.of("gw_cleared"));
    }
}
