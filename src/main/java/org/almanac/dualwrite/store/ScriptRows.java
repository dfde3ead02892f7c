package org.almanac.dualwrite.store;

import org.almanac.rehearsal.Documents;
import org.almanac.rehearsal.Columns;
import java.util.List;
import java.util.Optional;
import org.almanac.dualwrite.Fault;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.Pace;
import org.almanac.environment.EnvironmentName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What rehearsals were told, and the faults that they are to meet. */
@Component
class ScriptRows {

    /** A fault that is left. */
    record Left(long id, Fault fault) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    ScriptRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Script script(EnvironmentName environment) {
        return find(environment).orElse(Script.NONE);
    }

    private Optional<Script> find(EnvironmentName environment) {
        return jdbc.sql("SELECT finance, pace FROM alm.dual_write_rehearsal WHERE environment = ?")
                .param(environment.value())
                .query((row, n) -> new Script(
                        Documents.read(FinanceSide.class, Columns.text(row, "finance")),
                        Documents.read(Pace.class, Columns.text(row, "pace"))))
                .optional();
    }

    /** The caller holds the lock of the environment. */
    void write(EnvironmentName environment, Script script) {
        String finance = Documents.write(FinanceSide.class, script.finance());
        String pace = Documents.write(Pace.class, script.pace());
        int changed = jdbc.sql("UPDATE alm.dual_write_rehearsal SET finance = ?, pace = ? WHERE environment = ?")
                .params(finance, pace, environment.value())
                .update();
        if (changed == 0) {
            jdbc.sql("INSERT INTO alm.dual_write_rehearsal (environment, finance, pace) VALUES (?, ?, ?)")
                    .params(environment.value(), finance, pace)
                    .update();
        }
    }

    void add(EnvironmentName environment, Fault fault) {
        jdbc.sql("INSERT INTO alm.dual_write_fault (environment, document, times_left) VALUES (?, ?, ?)")
                .params(environment.value(), Documents.write(Fault.class, fault), fault.times())
                .update();
    }

    /** Oldest first. */
    List<Left> faults(EnvironmentName environment) {
        return jdbc.sql("SELECT seq, document, times_left FROM alm.dual_write_fault WHERE environment = ?"
                        + " AND times_left > 0 ORDER BY seq")
                .param(environment.value())
                .query((row, n) -> {
                    Fault fault = Documents.read(Fault.class, Columns.text(row, "document"));
                    return new Left(
                            row.getLong("seq"),
                            new Fault(
                                    fault.kind(),
                                    fault.map(),
                                    row.getInt("times_left"),
                                    fault.code(),
                                    fault.message(),
                                    fault.mode()));
                })
                .list();
    }

    /** Within the caller's transaction. */
    void use(Left fault) {
        jdbc.sql("UPDATE alm.dual_write_fault SET times_left = times_left - 1 WHERE seq = ? AND times_left > 0")
                .param(fault.id())
                .update();
    }

    /** Whatever becomes of the caller's transaction, which the fault is about to break. */
    void useApart(Left fault) {
        apart.executeWithoutResult(status -> use(fault));
    }

    void clear(EnvironmentName environment) {
        jdbc.sql("DELETE FROM alm.dual_write_rehearsal WHERE environment = ?")
                .param(environment.value())
                .update();
        jdbc.sql("DELETE FROM alm.dual_write_fault WHERE environment = ?")
                .param(environment.value())
                .update();
    }
}
