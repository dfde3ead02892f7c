package org.almanac.webapi.definitions;

import org.almanac.database.TestDatabase;

class TheDefinitionsOfAnEnvironmentOnPostgreSqlIT extends TheDefinitionsOfAnEnvironment {

    TheDefinitionsOfAnEnvironmentOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
