package org.almanac.process.desk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.environment.DeploymentSettingsFile;
import org.almanac.process.StartDeployment;
import org.almanac.process.install.InstallSolution;
import org.almanac.solution.Sha256;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** A command as start variables of its process. */
final class StartVariables {

    private StartVariables() {}

    static Map<String, Object> of(StartDeployment command) {
        Map<String, Object> variables = new TreeMap<>();
        variables.put(InstallSolution.ENVIRONMENT.name(), command.environment());
        variables.put(InstallSolution.PACKAGE.name(), command.packageReference());
        variables.put(InstallSolution.MODE.name(), term(command.options().mode()));
        variables.put(
                InstallSolution.CUSTOMIZATIONS.name(), term(command.options().customizations()));
        variables.put(
                InstallSolution.ACTIVATE_PROCESSES.name(), command.options().activateProcesses());
        if (!command.options().settings().none()) {
            variables.put(
                    InstallSolution.SETTINGS.name(),
                    DeploymentSettingsFile.write(command.options().settings()));
        }
        if (command.reason() != null) {
            variables.put(InstallSolution.REASON.name(), command.reason());
        }
        return variables;
    }

    /** The same for the engine, which does not keep the settings: they have values for the target, and no limit of length. */
    static VariableMap forEngine(StartDeployment command) {
        VariableMap variables = Variables.fromMap(of(command));
        Object settings = variables.get(InstallSolution.SETTINGS.name());
        if (settings != null) {
            variables.putValueTyped(InstallSolution.SETTINGS.name(), Variables.stringValue(settings.toString(), true));
        }
        return variables;
    }

    /** Equal for equal commands; each value goes in with its length, so that different commands never look alike. */
    static Sha256 hash(StartDeployment command) {
        StringBuilder text = new StringBuilder(command.process());
        of(command)
                .forEach((name, value) -> text.append('\n')
                        .append(name)
                        .append('=')
                        .append(value.toString().length())
                        .append(':')
                        .append(value));
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String term(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
