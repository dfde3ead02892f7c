package org.almanac.webapi.platform;

import org.almanac.database.TestDatabase;

class TheComponentsOfAnEnvironmentOnH2IT extends TheComponentsOfAnEnvironment {

    TheComponentsOfAnEnvironmentOnH2IT() {
        super(TestDatabase.H2);
    }
}
