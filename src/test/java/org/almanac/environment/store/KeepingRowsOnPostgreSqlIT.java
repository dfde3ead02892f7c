package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class KeepingRowsOnPostgreSqlIT extends KeepingRows {

    KeepingRowsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
