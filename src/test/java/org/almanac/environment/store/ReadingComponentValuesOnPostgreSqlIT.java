package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class ReadingComponentValuesOnPostgreSqlIT extends ReadingComponentValues {

    ReadingComponentValuesOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
