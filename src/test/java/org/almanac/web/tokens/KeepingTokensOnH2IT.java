package org.almanac.web.tokens;

import org.almanac.database.TestDatabase;

class KeepingTokensOnH2IT extends KeepingTokens {

    KeepingTokensOnH2IT() {
        super(TestDatabase.H2);
    }
}
