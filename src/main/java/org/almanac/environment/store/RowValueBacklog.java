package org.almanac.environment.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.environment.state.RowState;
import org.almanac.environment.state.StateChange.RowChange;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lists the values of rows that were stored before anybody looked for them. */
@Component
class RowValueBacklog implements SmartInitializingSingleton {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final DataRows rows;
    private final RowValueRows values;
    private final TransactionOperations transactions;

    RowValueBacklog(JdbcClient jdbc, DataRows rows, RowValueRows values, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.values = values;
        this.transactions = transactions;
    }

    private record Entry(int environment, String table, UUID id) {}

    @Override
    public void afterSingletonsInstantiated() {
        boolean more = true;
        while (more) {
            more = batch();
        }
    }

    private boolean batch() {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> workOff()));
        } catch (DuplicateKeyException raced) {
            // another node that starts at the same moment has done this batch
            return true;
        }
    }

    /** Whether there was anything to do. */
    private boolean workOff() {
        List<Entry> batch = jdbc.sql("SELECT environment_id, table_name, row_id FROM alm.row_value_backlog"
                        + " FETCH FIRST " + BATCH + " ROWS ONLY")
                .query((row, n) -> new Entry(row.getInt(1), row.getString(2), row.getObject(3, UUID.class)))
                .list();
        for (Entry entry : batch) {
            RowState state =
                    rows.find(entry.environment(), entry.table(), entry.id()).orElse(null);
            if (state != null) {
                values.write(entry.environment(), List.of(new RowChange(entry.table(), null, state)), Map.of());
            }
            jdbc.sql("DELETE FROM alm.row_value_backlog WHERE environment_id = ? AND table_name = ? AND row_id = ?")
                    .params(entry.environment(), entry.table(), entry.id())
                    .update();
        }
        return !batch.isEmpty();
    }
}
