package org.almanac.ordermanagement.authoring;

import org.almanac.database.TestDatabase;

class PuttingRecordsIntoSolutionsOnPostgreSqlIT extends PuttingRecordsIntoSolutions {

    PuttingRecordsIntoSolutionsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
