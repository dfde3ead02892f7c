package org.almanac.webapi.messages;

import org.almanac.database.TestDatabase;

class StagingASolutionOnPostgreSqlIT extends StagingASolution {

    StagingASolutionOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
