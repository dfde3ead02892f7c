package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class RehearsingDualWriteOnPostgreSqlIT extends RehearsingDualWrite {

    RehearsingDualWriteOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
