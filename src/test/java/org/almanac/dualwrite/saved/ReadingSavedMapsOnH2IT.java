package org.almanac.dualwrite.saved;

import org.almanac.database.TestDatabase;

class ReadingSavedMapsOnH2IT extends ReadingSavedMaps {

    ReadingSavedMapsOnH2IT() {
        super(TestDatabase.H2);
    }
}
