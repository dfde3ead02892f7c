package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class EditingComponentsOnPostgreSqlIT extends EditingComponents {

    EditingComponentsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
