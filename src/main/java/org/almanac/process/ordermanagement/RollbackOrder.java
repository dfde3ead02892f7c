package org.almanac.process.ordermanagement;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.almanac.deployment.DeploymentRun;

/**
 * What a roll-back asks for.
 *
 * @param policy id of the current row
 * @param version number, or id of the archived row
 * @param dependents whether orchestrations that use the policy may be stopped and published again
 */
record RollbackOrder(UUID policy, String version, boolean dependents) {

    static final String POLICY = "policy";
    static final String VERSION = "version";
    static final String DEPENDENTS = "dependents";
    static final Set<String> VARIABLES = Set.of(POLICY, VERSION, DEPENDENTS);

    static RollbackOrder of(DeploymentRun run) {
        Map<String, String> parameters = run.request().parameters();
        return new RollbackOrder(
                UUID.fromString(Objects.requireNonNull(parameters.get(POLICY), "a roll-back has a policy")),
                Objects.requireNonNull(parameters.get(VERSION), "a roll-back has a version"),
                Boolean.parseBoolean(parameters.get(DEPENDENTS)));
    }

    Map<String, String> parameters() {
        return Map.of(
                POLICY, policy.toString(),
                VERSION, version,
                DEPENDENTS, String.valueOf(dependents));
    }
}
