package org.almanac.environment.store;

import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.environment.Planning;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.ImportPlanner;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcPlanning implements Planning {

    private final EnvironmentRows environments;
    private final StateReader states;
    private final ImportPlanner planner;

    JdbcPlanning(EnvironmentRows environments, StateReader states, Contents contents) {
        this.environments = environments;
        this.states = states;
        this.planner = new ImportPlanner(contents);
    }

    /**
     * A snapshot, so that state and sum belong to the same moment; no lock, so that planning does not wait for an import
     * that is under way.
     */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Plan plan(EnvironmentName environment, StagedPackage solutionPackage, ImportOptions options) {
        EnvironmentRow row = environments.get(environment);
        return planner.plan(
                        new ImportAttempt(solutionPackage, options, states.read(row, StateQuery.of(solutionPackage))))
                .plan();
    }
}
