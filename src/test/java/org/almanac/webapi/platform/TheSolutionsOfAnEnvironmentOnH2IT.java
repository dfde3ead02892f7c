package org.almanac.webapi.platform;

import org.almanac.database.TestDatabase;

class TheSolutionsOfAnEnvironmentOnH2IT extends TheSolutionsOfAnEnvironment {

    TheSolutionsOfAnEnvironmentOnH2IT() {
        super(TestDatabase.H2);
    }
}
