package org.almanac.environment.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Progress;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.StateChange;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;

/** What every edit of an environment does: lock it, read what the rule needs, apply what the rule gives. */
@Component
class Editing {

    private final EnvironmentRows environments;
    private final StateReader states;
    private final IdentityRows identities;
    private final ChangeApplication application;

    Editing(EnvironmentRows environments, StateReader states, IdentityRows identities, ChangeApplication application) {
        this.environments = environments;
        this.states = states;
        this.identities = identities;
        this.application = application;
    }

    /** The environment, locked until the end of the transaction. */
    EnvironmentRow lock(EnvironmentName name) {
        return embedded(environments.lock(name));
    }

    /** The environment, for reading only. */
    EnvironmentRow get(EnvironmentName name) {
        return embedded(environments.get(name));
    }

    private static EnvironmentRow embedded(EnvironmentRow row) {
        if (row.environment().kind() != EnvironmentKind.EMBEDDED) {
            throw new Refusal(
                    ErrorCode.UNSUPPORTED_ENVIRONMENT,
                    "Only embedded environments can be edited here.",
                    row.environment().name().value());
        }
        return row;
    }

    /** As {@link StateReader#read}, with the identities of all components and members. */
    EnvironmentState read(EnvironmentRow row, StateQuery query) {
        EnvironmentState state = states.read(row, query);
        Set<ComponentRef> named = new HashSet<>(query.components());
        state.members().values().forEach(members -> members.forEach(member -> named.add(member.component())));
        Map<ComponentRef, ComponentIdentity> known = new HashMap<>(identities.of(named));
        known.putAll(state.identities());
        return new EnvironmentState(
                state.environment(),
                state.sum(),
                state.solutions(),
                state.publishers(),
                state.stacks(),
                known,
                state.members(),
                state.settings(),
                state.rows());
    }

    /** @param label for people, such as {@code Creating the solution Core} */
    void apply(EnvironmentRow row, StateChange change, String operationKey, String label) {
        application.apply(row, change, operationKey, label, Progress.SILENT);
    }
}
