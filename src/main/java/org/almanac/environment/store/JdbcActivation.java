package org.almanac.environment.store;

import java.util.Set;
import org.almanac.environment.Activation;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.authoring.EditRefused;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.ActivationChange;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcActivation implements Activation {

    private final Editing editing;
    private final ActivationRows activations;

    JdbcActivation(Editing editing, ActivationRows activations) {
        this.editing = editing;
        this.activations = activations;
    }

    @Override
    @Transactional
    public boolean set(EnvironmentName environment, ComponentRef process, boolean on, String operationKey) {
        EnvironmentRow row = editing.lock(environment);
        EnvironmentState state = editing.read(row, StateQuery.of(Set.of(process)));
        if (!state.stack(process).exists()) {
            throw EditRefused.unknownComponent(process);
        }
        boolean before = activations.all(row.id()).contains(process);
        if (before == on) {
            return false;
        }
        StateChange change = StateChange.draft()
                .activation(new ActivationChange(process, before, on))
                .change();
        editing.apply(row, change, operationKey, (on ? "Switching on " : "Switching off ") + process);
        return true;
    }
}
