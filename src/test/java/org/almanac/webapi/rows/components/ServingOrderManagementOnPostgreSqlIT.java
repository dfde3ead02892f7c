package org.almanac.webapi.rows.components;

import org.almanac.database.TestDatabase;

class ServingOrderManagementOnPostgreSqlIT extends ServingOrderManagement {

    ServingOrderManagementOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
