package org.almanac.process.lifecycle;

import java.util.List;

class RestoreTableMapsModelTest extends ModelRules {

    RestoreTableMapsModelTest() {
        super(
                "restore-table-maps",
                List.of("task_makePlan", "task_takeLease", "task_confirmPlan", "task_recordBaseline"),
                List.of("gw_cleared"));
    }
}
