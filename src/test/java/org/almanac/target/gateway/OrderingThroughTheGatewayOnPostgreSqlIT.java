package org.almanac.target.gateway;

import org.almanac.database.TestDatabase;

class OrderingThroughTheGatewayOnPostgreSqlIT extends OrderingThroughTheGateway {

    OrderingThroughTheGatewayOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
