package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class UndoingAChangeOnH2IT extends UndoingAChange {

    UndoingAChangeOnH2IT() {
        super(TestDatabase.H2);
    }
}
