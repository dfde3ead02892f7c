package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class ImportingByTheRulesOnPostgreSqlIT extends ImportingByTheRules {

    ImportingByTheRulesOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
