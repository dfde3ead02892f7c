package org.almanac.webapi.platform;

import org.almanac.database.TestDatabase;

class TheComponentsOfAnEnvironmentOnPostgreSqlIT extends TheComponentsOfAnEnvironment {

    TheComponentsOfAnEnvironmentOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
