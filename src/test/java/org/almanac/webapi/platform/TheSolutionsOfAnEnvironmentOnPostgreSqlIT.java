package org.almanac.webapi.platform;

import org.almanac.database.TestDatabase;

class TheSolutionsOfAnEnvironmentOnPostgreSqlIT extends TheSolutionsOfAnEnvironment {

    TheSolutionsOfAnEnvironmentOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
