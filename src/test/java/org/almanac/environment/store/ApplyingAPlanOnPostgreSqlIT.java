package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class ApplyingAPlanOnPostgreSqlIT extends ApplyingAPlan {

    ApplyingAPlanOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
