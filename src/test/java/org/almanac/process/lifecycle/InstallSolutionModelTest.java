package org.almanac.process.lifecycle;

import java.util.List;

class InstallSolutionModelTest extends ModelRules {

    InstallSolutionModelTest() {
        super(
                "install-solution",
                List.of(
                        "task_makePlan",
                        "task_takeLease",
                        "task_confirmPlan",
                        "task_submitImport",
                        "task_pollImport",
                        "task_submitPublish",
                        "task_pollPublish",
                        "task_verifyInstallation",
                        "task_holdFailure"),
                List.of("gw_cleared", "gw_applied"));
    }
}
