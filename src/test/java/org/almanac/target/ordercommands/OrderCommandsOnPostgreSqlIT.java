package org.almanac.target.ordercommands;

import org.almanac.database.TestDatabase;

class OrderCommandsOnPostgreSqlIT extends KeepingTheContractByCommands {

    OrderCommandsOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
