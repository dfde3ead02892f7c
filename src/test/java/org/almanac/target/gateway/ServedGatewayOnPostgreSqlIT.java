package org.almanac.target.gateway;

import org.almanac.database.TestDatabase;

class ServedGatewayOnPostgreSqlIT extends KeepingTheDualWriteContractThroughAServedGateway {

    ServedGatewayOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
