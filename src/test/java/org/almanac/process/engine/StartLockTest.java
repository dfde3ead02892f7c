package org.almanac.process.engine;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartLockTest {

    private final DataSource dataSource = mock();
    private final Connection connection = mock(Connection.class, RETURNS_DEEP_STUBS);
    private final Statement statement = mock();

    @BeforeEach
    void connect() throws SQLException {
        when(dataSource.getConnection()).thenReturn(connection);
        when(connection.createStatement()).thenReturn(statement);
    }

    @Test
    void onPostgresTheLockIsHeldFromTheBeginningUntilTheRelease() throws SQLException {
        on("PostgreSQL");

        var lock = new StartLock(dataSource);
        verify(statement).execute(startsWith("select pg_advisory_lock("));
        verify(connection, never()).close();
        lock.release();

        var order = inOrder(statement, connection);
        order.verify(statement).execute(startsWith("select pg_advisory_unlock("));
        order.verify(connection).close();
    }

    @Test
    void aStartThatFailsReleasesOnce() throws SQLException {
        on("PostgreSQL");
        var lock = new StartLock(dataSource);

        lock.destroy();
        lock.destroy();

        verify(statement, times(1)).execute(startsWith("select pg_advisory_unlock("));
    }

    @Test
    void aFileDatabaseNeedsNoLock() throws SQLException {
        on("H2");

        new StartLock(dataSource).release();

        verify(statement, never()).execute(anyString());
        verify(connection).close();
    }

    private void on(String product) throws SQLException {
        when(connection.getMetaData().getDatabaseProductName()).thenReturn(product);
    }
}
