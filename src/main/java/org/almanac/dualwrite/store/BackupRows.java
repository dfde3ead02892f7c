package org.almanac.dualwrite.store;

import java.util.List;
import java.util.Optional;
import org.almanac.dualwrite.LinkBackup;
import org.almanac.environment.EnvironmentName;
import org.almanac.rehearsal.Columns;
import org.almanac.rehearsal.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of backups. */
@Component
class BackupRows {

    private final JdbcClient jdbc;

    BackupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EnvironmentName environment, LinkBackup backup) {
        jdbc.sql("INSERT INTO alm.dual_write_backup (environment, document, hash, saved_at) VALUES (?, ?, ?, ?)")
                .params(
                        environment.value(),
                        Documents.write(LinkBackup.class, backup),
                        backup.hash().hex(),
                        Columns.column(backup.savedAt()))
                .update();
    }

    /** Newest first. */
    List<LinkBackup> all(EnvironmentName environment) {
        return query(environment, "");
    }

    Optional<LinkBackup> newest(EnvironmentName environment) {
        return query(environment, " FETCH FIRST 1 ROWS ONLY").stream().findFirst();
    }

    private List<LinkBackup> query(EnvironmentName environment, String suffix) {
        return jdbc.sql("SELECT document FROM alm.dual_write_backup WHERE environment = ? ORDER BY seq DESC" + suffix)
                .param(environment.value())
                .query((row, n) -> Documents.read(LinkBackup.class, Columns.text(row, "document")))
                .list();
    }
}
