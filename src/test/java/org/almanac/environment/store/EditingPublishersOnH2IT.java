package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class EditingPublishersOnH2IT extends EditingPublishers {

    EditingPublishersOnH2IT() {
        super(TestDatabase.H2);
    }
}
