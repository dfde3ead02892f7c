package org.almanac.webapi.messages;

import org.almanac.database.TestDatabase;

class StagingASolutionOnH2IT extends StagingASolution {

    StagingASolutionOnH2IT() {
        super(TestDatabase.H2);
    }
}
