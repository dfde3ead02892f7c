package org.almanac.web.tokens;

import org.almanac.database.TestDatabase;

class KeepingTokensOnPostgreSqlIT extends KeepingTokens {

    KeepingTokensOnPostgreSqlIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
