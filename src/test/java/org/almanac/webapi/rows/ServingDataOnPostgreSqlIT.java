package org.almanac.webapi.rows;

import org.almanac.database.TestDatabase;

class ServingDataOnPostgreSqlIT extends ServingData {

    ServingDataOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
