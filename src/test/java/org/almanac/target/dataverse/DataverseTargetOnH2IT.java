package org.almanac.target.dataverse;

import org.almanac.database.TestDatabase;

class DataverseTargetOnH2IT extends KeepingTheContractOverHttp {

    DataverseTargetOnH2IT() {
        super(TestDatabase.H2);
    }
}
