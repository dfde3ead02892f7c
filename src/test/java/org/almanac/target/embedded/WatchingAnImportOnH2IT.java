package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class WatchingAnImportOnH2IT extends WatchingAnImport {

    WatchingAnImportOnH2IT() {
        super(TestDatabase.H2);
    }
}
