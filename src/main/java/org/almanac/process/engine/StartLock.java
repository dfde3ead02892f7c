package org.almanac.process.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time create tables, deploy processes and sow: two nodes that start on the same empty PostgreSQL would
 * both create the tables, and one of them would die. Taken when this bean is created, which {@link StartLockOrder} puts
 * before everything that writes. An H2 file has one process only and needs no lock.
 */
@Component
class StartLock implements DisposableBean {

    /** "Almanac" in ASCII; any number will do that no other program on this database takes. */
    private static final long KEY = 0x416c6d616e6163L;

    private @Nullable Connection holder;

    StartLock(DataSource dataSource) throws SQLException {
        var connection = dataSource.getConnection();
        if ("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
            holder = connection;
            execute(connection, "select pg_advisory_lock(" + KEY + ")");
        } else {
            connection.close();
        }
    }

    /** Lets the next node start. */
    synchronized void release() {
        var connection = holder;
        holder = null;
        if (connection != null) {
            try (connection) {
                execute(connection, "select pg_advisory_unlock(" + KEY + ")");
            } catch (SQLException lost) {
                throw new IllegalStateException("The database went away during the start", lost);
            }
        }
    }

    /** A start that failed releases too: the pool would keep the connection, and with it the lock. */
    @Override
    public void destroy() {
        release();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
