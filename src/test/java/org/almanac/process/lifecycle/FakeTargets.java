package org.almanac.process.lifecycle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentType;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;

/** Scripted environments by name. */
final class FakeTargets implements Targets {

    private final Map<String, ScriptedEnvironment> environments = new ConcurrentHashMap<>();

    /** A new environment whose name no test has used before. */
    ScriptedEnvironment register(EnvironmentType type) {
        String name = "env-" + (environments.size() + 1);
        ScriptedEnvironment environment = new ScriptedEnvironment(name, type);
        environments.put(name, environment);
        return environment;
    }

    @Override
    public TargetEnvironment of(EnvironmentName environment) {
        ScriptedEnvironment found = environments.get(environment.value());
        if (found == null) {
            throw new BadInput(ErrorCode.UNKNOWN_ENVIRONMENT, "There is no such environment.", "environment");
        }
        return found;
    }
}
