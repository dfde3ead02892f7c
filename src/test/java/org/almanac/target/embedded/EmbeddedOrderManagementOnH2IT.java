package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class EmbeddedOrderManagementOnH2IT extends KeepingTheOrderManagementContract {

    EmbeddedOrderManagementOnH2IT() {
        super(TestDatabase.H2);
    }
}
