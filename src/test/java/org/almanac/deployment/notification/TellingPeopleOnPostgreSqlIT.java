package org.almanac.deployment.notification;

import org.almanac.database.TestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class TellingPeopleOnPostgreSqlIT extends TellingPeople {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String address = TestDatabase.POSTGRESQL.newDatabase();
        properties.add("spring.datasource.url", () -> address);
        properties.add("spring.flyway.schemas", TestDatabase.POSTGRESQL::schema);
        properties.add("spring.flyway.default-schema", TestDatabase.POSTGRESQL::schema);
    }
}
