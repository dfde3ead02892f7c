package org.almanac.target.dataverse;

import org.almanac.database.TestDatabase;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.TargetEnvironmentContract;
import org.junit.jupiter.api.AfterEach;

/** The contract of targets, kept by the driving of real environments. */
abstract class KeepingTheContractOverHttp extends TargetEnvironmentContract {

    private final DataverseFixture fixture;

    KeepingTheContractOverHttp(TestDatabase product) {
        fixture = new DataverseFixture(product);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Override
    protected TargetEnvironment target() {
        return fixture.target();
    }

    @Override
    protected void settle() {
        fixture.settle();
    }
}
