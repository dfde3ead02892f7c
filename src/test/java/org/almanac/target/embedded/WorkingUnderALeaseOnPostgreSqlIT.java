package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class WorkingUnderALeaseOnPostgreSqlIT extends WorkingUnderALease {

    WorkingUnderALeaseOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
