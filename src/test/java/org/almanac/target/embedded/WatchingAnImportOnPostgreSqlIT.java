package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class WatchingAnImportOnPostgreSqlIT extends WatchingAnImport {

    WatchingAnImportOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
