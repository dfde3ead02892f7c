package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class RehearsingOrderManagementOnH2IT extends RehearsingOrderManagement {

    RehearsingOrderManagementOnH2IT() {
        super(TestDatabase.H2);
    }
}
