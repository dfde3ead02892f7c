package org.almanac.catalog.shelf;

import org.almanac.database.TestDatabase;

class ShelfOnPostgreSqlIT extends ShelvingPackages {

    ShelfOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
