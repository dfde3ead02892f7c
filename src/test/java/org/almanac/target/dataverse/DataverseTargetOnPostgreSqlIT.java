package org.almanac.target.dataverse;

import org.almanac.database.TestDatabase;

class DataverseTargetOnPostgreSqlIT extends KeepingTheContractOverHttp {

    DataverseTargetOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
