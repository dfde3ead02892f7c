package org.almanac.dualwrite.store;

import java.util.List;
import java.util.UUID;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.link.LinkState;
import org.almanac.dualwrite.link.Listing;
import org.almanac.dualwrite.link.SyncRun;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.rehearsal.Answers;
import org.almanac.rehearsal.KeyedOrder;
import org.almanac.rehearsal.Request;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcDualWrite implements DualWrite {

    private final Environments environments;
    private final LinkWork work;
    private final LinkTables tables;
    private final Answers answers;

    JdbcDualWrite(Environments environments, LinkWork work, LinkTables tables, TransactionTemplate transactions) {
        this.environments = environments;
        this.work = work;
        this.tables = tables;
        this.answers = new Answers(transactions);
    }

    @Override
    public DualWriteSnapshot read(EnvironmentName environment) {
        environments.get(environment);
        return answers.of(() -> Listing.of(work.current(environment), work.around(environment)));
    }

    @Override
    public Mapping mapping(EnvironmentName environment, UUID version) {
        environments.get(environment);
        return answers.of(() -> saved(environment, version).mapping());
    }

    private SavedMap saved(EnvironmentName environment, UUID version) {
        return work.around(environment)
                .saved()
                .map(version)
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_TABLE_MAP,
                        "The environment '" + environment + "' has no saved version " + version + ".",
                        version.toString()));
    }

    @Override
    public void submit(EnvironmentName environment, List<DualWriteRequest> wanted) {
        environments.get(environment);
        if (wanted.isEmpty()) {
            return;
        }
        List<KeyedOrder<DualWriteOrder>> orders = wanted.stream()
                .map(request -> new KeyedOrder<>(request.key(), request.order()))
                .toList();
        tables.interference()
                .around(
                        environment,
                        orders.stream().map(KeyedOrder::order).toList(),
                        () -> work.submit(environment, orders));
    }

    @Override
    public List<RequestStatus> requests(EnvironmentName environment, String run) {
        environments.get(environment);
        return answers.of(() -> {
            work.current(environment);
            return tables.requests().of(environment, run).stream()
                    .map(JdbcDualWrite::status)
                    .toList();
        });
    }

    private static RequestStatus status(Request<DualWriteOrder> request) {
        return new RequestStatus(
                request.key(),
                request.order(),
                RequestStatus.State.valueOf(request.state().name()),
                request.code(),
                request.message(),
                request.requestedAt());
    }

    @Override
    public SyncFacts syncFacts(EnvironmentName environment, UUID version) {
        environments.get(environment);
        return answers.of(() -> {
            SavedMap map = saved(environment, version);
            LinkState state = work.current(environment);
            return SyncRun.facts(map.pair(), map.mapping(), state, work.around(environment));
        });
    }
}
