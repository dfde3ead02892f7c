package org.almanac.ordermanagement.authoring;

import org.almanac.database.TestDatabase;

class PuttingRecordsIntoSolutionsOnH2IT extends PuttingRecordsIntoSolutions {

    PuttingRecordsIntoSolutionsOnH2IT() {
        super(TestDatabase.H2);
    }
}
