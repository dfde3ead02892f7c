package org.almanac.dualwrite.saved;

import org.almanac.database.TestDatabase;

class ReadingSavedMapsOnPostgreSqlIT extends ReadingSavedMaps {

    ReadingSavedMapsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
