package org.almanac.deployment.store;

import org.almanac.database.TestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class KeepingDeploymentsOnH2IT extends KeepingDeployments {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String address = TestDatabase.H2.newDatabase();
        properties.add("spring.datasource.url", () -> address);
        properties.add("spring.flyway.schemas", TestDatabase.H2::schema);
        properties.add("spring.flyway.default-schema", TestDatabase.H2::schema);
    }
}
