package org.almanac.dualwrite.backup;

import org.almanac.database.TestDatabase;

class RestoringTableMapsOnPostgreSqlIT extends RestoringTableMaps {

    RestoringTableMapsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
