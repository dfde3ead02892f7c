package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class RehearsingDualWriteOnH2IT extends RehearsingDualWrite {

    RehearsingDualWriteOnH2IT() {
        super(TestDatabase.H2);
    }
}
