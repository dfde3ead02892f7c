package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class EditingSolutionsOnH2IT extends EditingSolutions {

    EditingSolutionsOnH2IT() {
        super(TestDatabase.H2);
    }
}
