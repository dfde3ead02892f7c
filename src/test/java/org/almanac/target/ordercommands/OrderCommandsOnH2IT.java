package org.almanac.target.ordercommands;

import org.almanac.database.TestDatabase;

class OrderCommandsOnH2IT extends KeepingTheContractByCommands {

    OrderCommandsOnH2IT() {
        super(TestDatabase.H2);
    }
}
