package org.almanac.webapi.served;

import org.almanac.database.TestDatabase;

class ChangingTogetherOnH2IT extends ChangingTogether {

    ChangingTogetherOnH2IT() {
        super(TestDatabase.H2);
    }
}
