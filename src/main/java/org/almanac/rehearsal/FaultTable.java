package org.almanac.rehearsal;

import java.util.List;
import org.almanac.environment.EnvironmentName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A table of the faults that rehearsals are to meet, with columns as {@code alm.dual_write_fault} has them. */
public final class FaultTable<F extends Object, O extends Object> {

    /** A fault that is left. */
    record Left<F extends Object>(long id, F fault) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final String table;
    private final FaultReading<F, O> reading;

    /** @param table with its schema */
    public FaultTable(
            JdbcClient jdbc, PlatformTransactionManager transactions, String table, FaultReading<F, O> reading) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.table = table;
        this.reading = reading;
    }

    public void add(EnvironmentName environment, F fault) {
        jdbc.sql("INSERT INTO " + table + " (environment, document, times_left) VALUES (?, ?, ?)")
                .params(
                        environment.value(),
                        Documents.write(reading.type(), fault),
                        reading.facts(fault).times())
                .update();
    }

    /** What is left, oldest first. */
    public List<F> faults(EnvironmentName environment) {
        return left(environment).stream().map(Left::fault).toList();
    }

    List<Left<F>> left(EnvironmentName environment) {
        return jdbc.sql("SELECT seq, document, times_left FROM " + table + " WHERE environment = ?"
                        + " AND times_left > 0 ORDER BY seq")
                .param(environment.value())
                .query((row, n) -> {
                    F fault = Documents.read(reading.type(), Columns.text(row, "document"));
                    return new Left<>(row.getLong("seq"), reading.withTimes(fault, row.getInt("times_left")));
                })
                .list();
    }

    FaultFacts facts(Left<F> left) {
        return reading.facts(left.fault());
    }

    boolean hits(Left<F> left, O order) {
        return reading.hits(left.fault(), order);
    }

    /** Within the caller's transaction. */
    void use(Left<F> fault) {
        jdbc.sql("UPDATE " + table + " SET times_left = times_left - 1 WHERE seq = ? AND times_left > 0")
                .param(fault.id())
                .update();
    }

    /** Whatever becomes of the caller's transaction, which the fault is about to break. */
    void useApart(Left<F> fault) {
        apart.executeWithoutResult(status -> use(fault));
    }

    public void clear(EnvironmentName environment) {
        jdbc.sql("DELETE FROM " + table + " WHERE environment = ?")
                .param(environment.value())
                .update();
    }
}
