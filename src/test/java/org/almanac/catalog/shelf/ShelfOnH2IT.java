package org.almanac.catalog.shelf;

import org.almanac.database.TestDatabase;

class ShelfOnH2IT extends ShelvingPackages {

    ShelfOnH2IT() {
        super(TestDatabase.H2);
    }
}
