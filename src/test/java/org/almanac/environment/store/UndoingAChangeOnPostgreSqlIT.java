package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class UndoingAChangeOnPostgreSqlIT extends UndoingAChange {

    UndoingAChangeOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
