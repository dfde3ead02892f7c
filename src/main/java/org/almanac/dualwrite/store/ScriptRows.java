package org.almanac.dualwrite.store;

import java.util.Optional;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.Pace;
import org.almanac.environment.EnvironmentName;
import org.almanac.rehearsal.Columns;
import org.almanac.rehearsal.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rehearsals were told. */
@Component
class ScriptRows {

    private final JdbcClient jdbc;

    ScriptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    void clear(EnvironmentName environment) {
        jdbc.sql("DELETE FROM alm.dual_write_rehearsal WHERE environment = ?")
                .param(environment.value())
                .update();
    }
}
