package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class CloningSolutionsOnH2IT extends CloningSolutions {

    CloningSolutionsOnH2IT() {
        super(TestDatabase.H2);
    }
}
