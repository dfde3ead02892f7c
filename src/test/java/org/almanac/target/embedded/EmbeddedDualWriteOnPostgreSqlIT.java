package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class EmbeddedDualWriteOnPostgreSqlIT extends KeepingTheDualWriteContract {

    EmbeddedDualWriteOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
