package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class EmbeddedOrderManagementOnPostgreSqlIT extends KeepingTheOrderManagementContract {

    EmbeddedOrderManagementOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
