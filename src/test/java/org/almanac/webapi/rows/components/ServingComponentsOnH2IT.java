package org.almanac.webapi.rows.components;

import org.almanac.database.TestDatabase;

class ServingComponentsOnH2IT extends ServingComponents {

    ServingComponentsOnH2IT() {
        super(TestDatabase.H2);
    }
}
