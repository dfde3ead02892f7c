package org.almanac.process.lifecycle;

import java.util.List;

class BackUpTableMapsModelTest extends ModelRules {

    BackUpTableMapsModelTest() {
        super(
                "back-up-table-maps",
                List.of("task_takeLease", "task_prepareRounds", "task_shelveExport", "task_verifyBackup"),
                List.of());
    }
}
