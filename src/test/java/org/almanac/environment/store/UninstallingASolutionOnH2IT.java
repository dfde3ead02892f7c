package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class UninstallingASolutionOnH2IT extends UninstallingASolution {

    UninstallingASolutionOnH2IT() {
        super(TestDatabase.H2);
    }
}
