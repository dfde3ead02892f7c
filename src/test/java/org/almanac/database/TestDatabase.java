package org.almanac.database;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The products that Almanac runs on; each gives as many new databases with Almanac's tables as tests ask for. */
public enum TestDatabase {
    H2("ALM") {
        @Override
        public String newDatabase() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        public DataSource migrated() {
            return migrate(new VanishingDatabase(newDatabase()));
        }
    },

    POSTGRESQL("alm") {
        @Override
        public String newDatabase() {
            return PostgreSql.copyOf("template1");
        }

        @Override
        public DataSource migrated() {
            return new DriverManagerDataSource(PostgreSql.copyOf(Migrated.name()));
        }
    };

    private final String schema;

    TestDatabase(String schema) {
        this.schema = schema;
    }

    /** The name of Almanac's schema as the migrations and the program's settings give it. */
    public String schema() {
        return schema;
    }

    /** The address of a new and empty database. */
    public abstract String newDatabase();

    /** A new database with Almanac's tables. */
    public abstract DataSource migrated();

    DataSource migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database;
    }

    /** The migrations run once; a copy takes a fraction of the time. */
    private static final class Migrated {

        private static final String NAME = "migrated";

        static {
            POSTGRESQL.migrate(new DriverManagerDataSource(PostgreSql.copyOf("template1", NAME)));
        }

        private static String name() {
            return NAME;
        }
    }
}
