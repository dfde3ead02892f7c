package org.almanac.ordermanagement.authoring;

import org.almanac.database.TestDatabase;

class EditingRecordsOnPostgreSqlIT extends EditingRecords {

    EditingRecordsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
