package org.almanac.webapi.definitions;

import org.almanac.database.TestDatabase;

class TheDefinitionsOfAnEnvironmentOnH2IT extends TheDefinitionsOfAnEnvironment {

    TheDefinitionsOfAnEnvironmentOnH2IT() {
        super(TestDatabase.H2);
    }
}
