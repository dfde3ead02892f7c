package org.almanac.environment.store;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the sums anew that a migration has emptied because what stands for an entry has changed. */
@Component
class SumRefresh implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final FullSum sums;
    private final TransactionOperations transactions;

    SumRefresh(JdbcClient jdbc, FullSum sums, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.sums = sums;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(status -> {
            List<Integer> stale = jdbc.sql("SELECT id FROM alm.environment WHERE LENGTH(state_sum) = 0 FOR UPDATE")
                    .query(Integer.class)
                    .list();
            for (int environment : stale) {
                jdbc.sql("UPDATE alm.environment SET state_sum = ? WHERE id = ?")
                        .params(sums.of(environment).bytes(), environment)
                        .update();
            }
        });
    }
}
