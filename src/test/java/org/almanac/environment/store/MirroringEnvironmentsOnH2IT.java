package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class MirroringEnvironmentsOnH2IT extends MirroringEnvironments {

    MirroringEnvironmentsOnH2IT() {
        super(TestDatabase.H2);
    }
}
