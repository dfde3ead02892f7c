package org.almanac.process.lifecycle;

import org.almanac.environment.EnvironmentName;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Environments as start variables name them. */
@Component
public class Places {

    private final Targets targets;

    Places(Targets targets) {
        this.targets = targets;
    }

    /**
     * The environment of a form; a name that no environment can have is an unknown environment, too.
     *
     * @throws BadInput UNKNOWN_ENVIRONMENT
     */
    public TargetEnvironment of(StartForm form) {
        EnvironmentName name;
        try {
            name = new EnvironmentName(form.required(Lifecycle.ENVIRONMENT.name()));
        } catch (BadInput e) {
            if (e.code() != ErrorCode.INVALID_ENVIRONMENT) {
                throw e;
            }
            throw new BadInput(ErrorCode.UNKNOWN_ENVIRONMENT, e.getMessage(), Lifecycle.ENVIRONMENT.name());
        }
        TargetEnvironment target = targets.of(name);
        target.description();
        return target;
    }
}
