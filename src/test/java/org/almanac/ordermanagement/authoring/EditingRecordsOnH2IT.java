package org.almanac.ordermanagement.authoring;

import org.almanac.database.TestDatabase;

class EditingRecordsOnH2IT extends EditingRecords {

    EditingRecordsOnH2IT() {
        super(TestDatabase.H2);
    }
}
