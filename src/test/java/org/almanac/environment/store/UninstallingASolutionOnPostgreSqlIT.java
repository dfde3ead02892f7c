package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class UninstallingASolutionOnPostgreSqlIT extends UninstallingASolution {

    UninstallingASolutionOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
