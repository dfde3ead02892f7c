package org.almanac.target.gateway;

import org.almanac.database.TestDatabase;

class GatewayDualWriteOnPostgreSqlIT extends KeepingTheDualWriteContractThroughTheGateway {

    GatewayDualWriteOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
