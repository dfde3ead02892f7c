package org.almanac.environment.store;

import org.almanac.environment.EnvironmentName;
import org.almanac.environment.FailedOperation;
import org.almanac.environment.OperationHistory;
import org.almanac.environment.StartedOperation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An environment that was removed meanwhile has no history any more. */
@Component
@Transactional
class JdbcOperationHistory implements OperationHistory {

    private final EnvironmentRows environments;
    private final HistoryRows history;

    JdbcOperationHistory(EnvironmentRows environments, HistoryRows history) {
        this.environments = environments;
        this.history = history;
    }

    @Override
    public void started(EnvironmentName environment, StartedOperation operation) {
        environments.find(environment).ifPresent(row -> history.started(row.id(), operation));
    }

    @Override
    public void failed(EnvironmentName environment, FailedOperation failure) {
        environments.find(environment).ifPresent(row -> history.failed(row.id(), failure));
    }
}
