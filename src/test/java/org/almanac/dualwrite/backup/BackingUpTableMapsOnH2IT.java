package org.almanac.dualwrite.backup;

import org.almanac.database.TestDatabase;

class BackingUpTableMapsOnH2IT extends BackingUpTableMaps {

    BackingUpTableMapsOnH2IT() {
        super(TestDatabase.H2);
    }
}
