package org.almanac.dualwrite.store;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.almanac.dualwrite.AlertRule;
import org.almanac.dualwrite.DualWriteRehearsal;
import org.almanac.dualwrite.Fault;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.Pace;
import org.almanac.dualwrite.RowChange;
import org.almanac.dualwrite.link.LinkState;
import org.almanac.dualwrite.link.OldLinks;
import org.almanac.dualwrite.link.Traffic;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.rehearsal.Answers;
import org.almanac.rehearsal.Columns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcRehearsal implements DualWriteRehearsal {

    private static final int MOST = 1000;

    private final Environments environments;
    private final LinkWork work;
    private final LinkRows links;
    private final ScriptRows scripts;
    private final LinkTables tables;
    private final TransactionTemplate transactions;
    private final Clock clock;

    JdbcRehearsal(
            Environments environments,
            LinkWork work,
            LinkRows links,
            ScriptRows scripts,
            LinkTables tables,
            TransactionTemplate transactions,
            Clock clock) {
        this.environments = environments;
        this.work = work;
        this.links = links;
        this.scripts = scripts;
        this.tables = tables;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void describe(EnvironmentName environment, FinanceSide finance) {
        rewrite(environment, script -> new Script(finance, script.pace()));
    }

    @Override
    public FinanceSide finance(EnvironmentName environment) {
        environments.get(environment);
        return scripts.script(environment).finance();
    }

    @Override
    public void pace(EnvironmentName environment, Pace pace) {
        rewrite(environment, script -> new Script(script.finance(), pace));
    }

    @Override
    public Pace pace(EnvironmentName environment) {
        environments.get(environment);
        return scripts.script(environment).pace();
    }

    private void rewrite(EnvironmentName environment, UnaryOperator<Script> how) {
        environments.get(environment);
        transactions.executeWithoutResult(status -> {
            links.lock(environment);
            scripts.write(environment, how.apply(scripts.script(environment)));
        });
    }

    @Override
    public void inject(EnvironmentName environment, Fault fault) {
        environments.get(environment);
        tables.faults().add(environment, fault);
    }

    @Override
    public List<Fault> faults(EnvironmentName environment) {
        environments.get(environment);
        return tables.faults().faults(environment);
    }

    @Override
    public void clear(EnvironmentName environment) {
        environments.get(environment);
        transactions.executeWithoutResult(status -> {
            scripts.clear(environment);
            tables.faults().clear(environment);
        });
    }

    @Override
    public void linkedLongAgo(EnvironmentName environment, String finance, List<String> companies) {
        change(environment, () -> {
            LinkState state = OldLinks.add(work.locked(environment), finance, companies, Columns.now(clock));
            links.write(environment, state);
            return state;
        });
    }

    @Override
    public void alerts(EnvironmentName environment, List<AlertRule> alerts) {
        change(environment, () -> {
            LinkState state = work.locked(environment).alerts(alerts);
            links.write(environment, state);
            return state;
        });
    }

    @Override
    public Replication change(EnvironmentName environment, MapPair map, List<RowChange> changes) {
        if (changes.size() > MOST) {
            throw new BadInput(ErrorCode.INVALID_REQUEST, "At most " + MOST + " changes are taken at once.");
        }
        return change(environment, () -> {
                    Traffic traffic = Traffic.of(work.locked(environment), map, changes, Columns.now(clock));
                    links.write(environment, traffic.state());
                    return traffic;
                })
                .replication();
    }

    @Override
    public List<RowChange> replicated(EnvironmentName environment, MapPair map) {
        return change(environment, () -> work.current(environment).map(map))
                .flow()
                .replicated();
    }

    private <T extends Object> T change(EnvironmentName environment, Supplier<T> how) {
        environments.get(environment);
        return new Answers(transactions).of(how);
    }
}
