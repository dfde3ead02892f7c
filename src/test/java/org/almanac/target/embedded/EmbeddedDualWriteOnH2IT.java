package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class EmbeddedDualWriteOnH2IT extends KeepingTheDualWriteContract {

    EmbeddedDualWriteOnH2IT() {
        super(TestDatabase.H2);
    }
}
