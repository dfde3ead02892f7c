package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class ImportingByTheRulesOnH2IT extends ImportingByTheRules {

    ImportingByTheRulesOnH2IT() {
        super(TestDatabase.H2);
    }
}
