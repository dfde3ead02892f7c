package org.almanac.process.desk;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.almanac.process.StartDeployment;
import org.almanac.process.lifecycle.Lifecycle;
import org.almanac.solution.Sha256;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Digests commands. */
final class StartVariables {

    private StartVariables() {}

    /** For the engine, which does not keep the settings: they have values for the target, and no limit of length. */
    static VariableMap forEngine(StartDeployment command) {
        VariableMap variables = Variables.fromMap(command.variables());
        Object settings = variables.get(Lifecycle.SETTINGS.name());
        if (settings != null) {
            variables.putValueTyped(Lifecycle.SETTINGS.name(), Variables.stringValue(settings.toString(), true));
        }
        return variables;
    }

    /** Equal for equal commands; each value goes in with its length, so that different commands never look alike. */
    static Sha256 hash(StartDeployment command) {
        StringBuilder text = new StringBuilder(command.process());
        new TreeMap<>(command.variables())
                .forEach((name, value) -> text.append('\n')
                        .append(name.length())
                        .append(':')
                        .append(name)
                        .append('=')
                        .append(value.toString().length())
                        .append(':')
                        .append(value));
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
