package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class EditingComponentsOnH2IT extends EditingComponents {

    EditingComponentsOnH2IT() {
        super(TestDatabase.H2);
    }
}
