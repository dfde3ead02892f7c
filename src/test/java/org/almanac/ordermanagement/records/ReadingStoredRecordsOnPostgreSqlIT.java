package org.almanac.ordermanagement.records;

import org.almanac.database.TestDatabase;

class ReadingStoredRecordsOnPostgreSqlIT extends ReadingStoredRecords {

    ReadingStoredRecordsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
