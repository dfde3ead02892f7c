package org.almanac.environment.store;

import java.util.Map;
import java.util.Set;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.Mirroring;
import org.almanac.environment.Progress;
import org.almanac.environment.mirroring.KnownPackages;
import org.almanac.environment.mirroring.Reflection;
import org.almanac.environment.mirroring.UnknownDefinitions;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps mirrors in the tables of embedded environments; a mirror changes like them, by a change that is kept. */
@Component
class JdbcMirroring implements Mirroring {

    private final EnvironmentRows environments;
    private final StateReader states;
    private final SolutionRows solutions;
    private final ChangeApplication application;
    private final MirroredRows rows;
    private final KnownPackages packages;
    private final UnknownDefinitions unknown;

    JdbcMirroring(
            EnvironmentRows environments,
            StateReader states,
            SolutionRows solutions,
            ChangeApplication application,
            MirroredRows rows,
            KnownPackages packages,
            UnknownDefinitions unknown) {
        this.environments = environments;
        this.states = states;
        this.solutions = solutions;
        this.application = application;
        this.rows = rows;
        this.packages = packages;
        this.unknown = unknown;
    }

    /** Aside, because what an environment says stays true when the caller fails, and planning reads what is committed. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Sha256 reflect(EnvironmentName environment, MirroredInventory inventory, String operationKey) {
        EnvironmentRow row = environments.lock(environment);
        if (row.environment().kind() != EnvironmentKind.DATAVERSE) {
            throw new BadInput(
                    ErrorCode.INVALID_ENVIRONMENT,
                    "The environment '" + environment + "' is embedded: it mirrors nothing.",
                    environment.value());
        }
        Map<String, SolutionState> mirrored = solutions.all(row.id());
        Set<String> concerned = Reflection.concerned(mirrored, inventory);
        Set<ComponentRef> named = Reflection.named(inventory);
        EnvironmentState before = states.read(row, new StateQuery(named, concerned, concerned));
        StateChange change = Reflection.of(before, inventory, packages, unknown);
        Sha256 hash = change.nothing()
                ? row.sum().hash()
                : application.apply(
                        row,
                        change,
                        operationKey,
                        "Reading of " + row.environment().displayName(),
                        Progress.SILENT);
        inventory.solutions().forEach(solution -> solutions.dated(row.id(), solution));
        rows.replace(row.id(), inventory.rows());
        return hash;
    }
}
