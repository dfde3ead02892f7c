package org.almanac.ordermanagement.store;

import java.util.List;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.ordermanagement.OrderFault;
import org.almanac.ordermanagement.OrderPace;
import org.almanac.ordermanagement.OrderRehearsal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcOrderRehearsal implements OrderRehearsal {

    private final Environments environments;
    private final OrderTables tables;
    private final PaceRows paces;
    private final TransactionTemplate transactions;

    JdbcOrderRehearsal(
            Environments environments, OrderTables tables, PaceRows paces, TransactionTemplate transactions) {
        this.environments = environments;
        this.tables = tables;
        this.paces = paces;
        this.transactions = transactions;
    }

    @Override
    public void pace(EnvironmentName environment, OrderPace pace) {
        environments.get(environment);
        transactions.executeWithoutResult(status -> {
            tables.states().lock(environment);
            paces.write(environment, pace);
        });
    }

    @Override
    public OrderPace pace(EnvironmentName environment) {
        environments.get(environment);
        return paces.pace(environment);
    }

    @Override
    public void inject(EnvironmentName environment, OrderFault fault) {
        environments.get(environment);
        tables.faults().add(environment, fault);
    }

    @Override
    public List<OrderFault> faults(EnvironmentName environment) {
        environments.get(environment);
        return tables.faults().faults(environment);
    }

    @Override
    public void clear(EnvironmentName environment) {
        environments.get(environment);
        transactions.executeWithoutResult(status -> {
            paces.clear(environment);
            tables.faults().clear(environment);
        });
    }
}
