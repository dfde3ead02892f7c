package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class KeepingRowsOnH2IT extends KeepingRows {

    KeepingRowsOnH2IT() {
        super(TestDatabase.H2);
    }
}
