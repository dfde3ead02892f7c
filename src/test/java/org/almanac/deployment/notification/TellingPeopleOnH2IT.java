package org.almanac.deployment.notification;

import org.almanac.database.TestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class TellingPeopleOnH2IT extends TellingPeople {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String address = TestDatabase.H2.newDatabase();
        properties.add("spring.datasource.url", () -> address);
        properties.add("spring.flyway.schemas", TestDatabase.H2::schema);
        properties.add("spring.flyway.default-schema", TestDatabase.H2::schema);
    }
}
