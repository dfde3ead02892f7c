package org.almanac.process.lifecycle;

import java.util.List;

class UndoDeploymentModelTest extends ModelRules {

    UndoDeploymentModelTest() {
        super(
                "undo-deployment",
                List.of(
                        "task_makePlan",
                        "task_takeLease",
                        "task_confirmPlan",
                        "task_submitUndo",
                        "task_pollUndo",
                        "task_verifyUndoing",
                        "task_holdFailure"),
                List.of("gw_cleared"));
    }
}
