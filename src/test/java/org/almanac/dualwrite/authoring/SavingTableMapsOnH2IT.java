package org.almanac.dualwrite.authoring;

import org.almanac.database.TestDatabase;

class SavingTableMapsOnH2IT extends SavingTableMaps {

    SavingTableMapsOnH2IT() {
        super(TestDatabase.H2);
    }
}
