package org.almanac.ordermanagement.records;

import org.almanac.database.TestDatabase;

class ReadingStoredRecordsOnH2IT extends ReadingStoredRecords {

    ReadingStoredRecordsOnH2IT() {
        super(TestDatabase.H2);
    }
}
