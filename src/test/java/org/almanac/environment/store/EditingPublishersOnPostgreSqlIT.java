package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class EditingPublishersOnPostgreSqlIT extends EditingPublishers {

    EditingPublishersOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
