package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class RehearsingOrderManagementOnPostgreSqlIT extends RehearsingOrderManagement {

    RehearsingOrderManagementOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
