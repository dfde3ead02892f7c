package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class ExportingSolutionsOnPostgreSqlIT extends ExportingSolutions {

    ExportingSolutionsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
