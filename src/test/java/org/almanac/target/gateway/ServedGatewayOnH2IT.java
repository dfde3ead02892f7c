package org.almanac.target.gateway;

import org.almanac.database.TestDatabase;

class ServedGatewayOnH2IT extends KeepingTheDualWriteContractThroughAServedGateway {

    ServedGatewayOnH2IT() {
        super(TestDatabase.H2);
    }
}
