package org.almanac.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** One PostgreSQL for all tests of this run of Java; it ends with it. */
final class PostgreSql {

    private static final EmbeddedPostgres SERVER = start();

    private PostgreSql() {}

    private static EmbeddedPostgres start() {
        try {
            // nothing here outlives the run
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String copyOf(String template) {
        return copyOf(template, "t" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** The address of a copy. */
    static String copyOf(String template, String name) {
        new JdbcTemplate(SERVER.getPostgresDatabase())
                .execute("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY file_copy");
        return SERVER.getJdbcUrl("postgres", name);
    }
}
