package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class WorkingUnderALeaseOnH2IT extends WorkingUnderALease {

    WorkingUnderALeaseOnH2IT() {
        super(TestDatabase.H2);
    }
}
