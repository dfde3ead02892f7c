package org.almanac.dualwrite.backup;

import org.almanac.database.TestDatabase;

class BackingUpTableMapsOnPostgreSqlIT extends BackingUpTableMaps {

    BackingUpTableMapsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
