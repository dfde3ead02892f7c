package org.almanac.target.ordercommands;

import org.almanac.database.TestDatabase;

class GivingOrderCommandsOnH2IT extends GivingOrderCommands {

    GivingOrderCommandsOnH2IT() {
        super(TestDatabase.H2);
    }
}
