package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class EmbeddedTargetOnPostgreSqlIT extends KeepingTheContract {

    EmbeddedTargetOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
