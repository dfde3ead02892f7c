package org.almanac.target.gateway;

import org.almanac.database.TestDatabase;

class OrderingThroughTheGatewayOnH2IT extends OrderingThroughTheGateway {

    OrderingThroughTheGatewayOnH2IT() {
        super(TestDatabase.H2);
    }
}
