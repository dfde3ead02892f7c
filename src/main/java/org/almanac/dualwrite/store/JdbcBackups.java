package org.almanac.dualwrite.store;

import java.time.Clock;
import java.util.List;
import org.almanac.dualwrite.DualWriteBackups;
import org.almanac.dualwrite.LinkBackup;
import org.almanac.dualwrite.link.Backups;
import org.almanac.dualwrite.link.LinkState;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.rehearsal.Answers;
import org.almanac.rehearsal.Columns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcBackups implements DualWriteBackups {

    private final Environments environments;
    private final LinkWork work;
    private final BackupRows rows;
    private final TransactionTemplate transactions;
    private final Clock clock;

    JdbcBackups(
            Environments environments, LinkWork work, BackupRows rows, TransactionTemplate transactions, Clock clock) {
        this.environments = environments;
        this.work = work;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public LinkBackup save(EnvironmentName environment) {
        environments.get(environment);
        return new Answers(transactions).of(() -> saved(environment));
    }

    private LinkBackup saved(EnvironmentName environment) {
        LinkState state = work.locked(environment);
        LinkBackup backup = Backups.of(state, Columns.now(clock));
        rows.add(environment, backup);
        return backup;
    }

    @Override
    public List<LinkBackup> list(EnvironmentName environment) {
        environments.get(environment);
        return rows.all(environment);
    }
}
