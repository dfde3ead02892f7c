package org.almanac.webapi.served;

import org.almanac.database.TestDatabase;

class ChangingTogetherOnPostgreSqlIT extends ChangingTogether {

    ChangingTogetherOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
