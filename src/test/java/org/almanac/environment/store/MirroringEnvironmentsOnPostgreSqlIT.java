package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class MirroringEnvironmentsOnPostgreSqlIT extends MirroringEnvironments {

    MirroringEnvironmentsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
