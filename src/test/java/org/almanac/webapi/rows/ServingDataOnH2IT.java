package org.almanac.webapi.rows;

import org.almanac.database.TestDatabase;

class ServingDataOnH2IT extends ServingData {

    ServingDataOnH2IT() {
        super(TestDatabase.H2);
    }
}
