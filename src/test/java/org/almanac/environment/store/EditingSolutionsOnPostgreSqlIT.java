package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class EditingSolutionsOnPostgreSqlIT extends EditingSolutions {

    EditingSolutionsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
