package org.almanac.process.lifecycle;

import java.util.List;

class UninstallSolutionModelTest extends ModelRules {

    UninstallSolutionModelTest() {
        super(
                "uninstall-solution",
                List.of(
                        "task_makePlan",
                        "task_takeLease",
                        "task_confirmPlan",
                        "task_submitUninstall",
                        "task_pollUninstall",
                        "task_verifyUninstallation",
                        "task_holdFailure"),
                List.of("gw_cleared"));
    }
}
