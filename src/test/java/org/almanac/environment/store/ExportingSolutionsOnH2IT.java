package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class ExportingSolutionsOnH2IT extends ExportingSolutions {

    ExportingSolutionsOnH2IT() {
        super(TestDatabase.H2);
    }
}
