package org.almanac.dualwrite.authoring;

import org.almanac.database.TestDatabase;

class SavingTableMapsOnPostgreSqlIT extends SavingTableMaps {

    SavingTableMapsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
