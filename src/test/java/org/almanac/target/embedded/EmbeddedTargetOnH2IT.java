package org.almanac.target.embedded;

import org.almanac.database.TestDatabase;

class EmbeddedTargetOnH2IT extends KeepingTheContract {

    EmbeddedTargetOnH2IT() {
        super(TestDatabase.H2);
    }
}
