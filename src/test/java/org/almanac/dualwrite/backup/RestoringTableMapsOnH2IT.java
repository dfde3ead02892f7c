package org.almanac.dualwrite.backup;

import org.almanac.database.TestDatabase;

class RestoringTableMapsOnH2IT extends RestoringTableMaps {

    RestoringTableMapsOnH2IT() {
        super(TestDatabase.H2);
    }
}
