package org.almanac.webapi.world;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Transactions over rows in memory: the outermost takes back what was done when it ends with an error. */
final class TransactionsInMemory implements TransactionOperations {

    private final RowsInMemory rows;
    private int depth;

    TransactionsInMemory(RowsInMemory rows) {
        this.rows = rows;
    }

    @Override
    public <T> @Nullable T execute(TransactionCallback<T> action) {
        Runnable back = depth == 0 ? rows.snapshot() : () -> {};
        depth++;
        try {
            return action.doInTransaction(new SimpleTransactionStatus());
        } catch (RuntimeException e) {
            back.run();
            throw e;
        } finally {
            depth--;
        }
    }
}
