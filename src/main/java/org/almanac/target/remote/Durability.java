package org.almanac.target.remote;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.ResourceTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes sure that what was committed outlasts the process before anything is sent. H2 writes committed transactions to its file up
 * to half a second later; who is killed in between would not know that it has sent something, and send it again.
 */
final class Durability {

    private static final String H2 = "H2";

    private final JdbcClient jdbc;
    private final SingletonSupplier<Boolean> late;

    Durability(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.late = SingletonSupplier.of(() -> manager instanceof ResourceTransactionManager resources
                && resources.getResourceFactory() instanceof DataSource database
                && H2.equals(product(database)));
    }

    private static String product(DataSource database) {
        try {
            return JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }

    /** Returns once everything committed so far is on the disk. */
    void ensure() {
        if (Boolean.TRUE.equals(late.get())) {
            jdbc.sql("CHECKPOINT SYNC").update();
        }
    }
}
