package org.almanac.webapi.rows.components;

import org.almanac.database.TestDatabase;

class ServingOrderManagementOnH2IT extends ServingOrderManagement {

    ServingOrderManagementOnH2IT() {
        super(TestDatabase.H2);
    }
}
