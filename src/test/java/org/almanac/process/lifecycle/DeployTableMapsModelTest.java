package org.almanac.process.lifecycle;

import java.util.List;

class DeployTableMapsModelTest extends ModelRules {

    DeployTableMapsModelTest() {
        super(
                "deploy-table-maps",
                List.of("task_makePlan", "task_takeLease", "task_confirmPlan", "task_recordBaseline"),
                List.of("gw_cleared"));
    }
}
