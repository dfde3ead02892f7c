package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class ReadingComponentValuesOnH2IT extends ReadingComponentValues {

    ReadingComponentValuesOnH2IT() {
        super(TestDatabase.H2);
    }
}
