package org.almanac.process.lifecycle;

import java.util.List;

class ExportSolutionModelTest extends ModelRules {

    ExportSolutionModelTest() {
        super(
                "export-solution",
                List.of(
                        "task_takeLease",
                        "task_prepareOperations",
                        "task_submitPublish",
                        "task_submitPreview",
                        "task_checkIssues",
                        "task_submitExport",
                        "task_pollOperation",
                        "task_shelveExport",
                        "task_verifyExport",
                        "task_holdFailure"),
                List.of());
    }
}
