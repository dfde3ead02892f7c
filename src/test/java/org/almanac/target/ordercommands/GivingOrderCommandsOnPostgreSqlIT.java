package org.almanac.target.ordercommands;

import org.almanac.database.TestDatabase;

class GivingOrderCommandsOnPostgreSqlIT extends GivingOrderCommands {

    GivingOrderCommandsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
