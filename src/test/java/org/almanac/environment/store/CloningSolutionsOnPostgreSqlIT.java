package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class CloningSolutionsOnPostgreSqlIT extends CloningSolutions {

    CloningSolutionsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
