package org.almanac.target.gateway;

import org.almanac.database.TestDatabase;

class GatewayDualWriteOnH2IT extends KeepingTheDualWriteContractThroughTheGateway {

    GatewayDualWriteOnH2IT() {
        super(TestDatabase.H2);
    }
}
