package org.almanac.database;

import java.lang.ref.Cleaner;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database in memory that lives as long as somebody holds its source: hundreds of tests each have one, and their tables would
 * fill the heap.
 */
final class VanishingDatabase extends DriverManagerDataSource {

    private static final Cleaner CLEANER = Cleaner.create();

    VanishingDatabase(String url) {
        super(url);
        CLEANER.register(this, () -> shutDown(url));
    }

    private static void shutDown(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            throw new IllegalStateException("a database in memory could not be shut down", e);
        }
    }
}
