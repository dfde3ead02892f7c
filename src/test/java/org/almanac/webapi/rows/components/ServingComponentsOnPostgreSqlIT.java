package org.almanac.webapi.rows.components;

import org.almanac.database.TestDatabase;

class ServingComponentsOnPostgreSqlIT extends ServingComponents {

    ServingComponentsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
