package org.almanac.process.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.Deployment;
import org.almanac.deployment.DeploymentFilter;
import org.almanac.deployment.Deployments;
import org.almanac.deployment.EnvironmentLeases;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentType;
import org.almanac.process.DeploymentDesk;
import org.almanac.process.Identity;
import org.almanac.process.StartDeployment;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where deployments are tried: people, environments and the engine. */
class InstallSolutionStage {

    static final Identity OPERATOR = new Identity("olga", List.of("operators"));
    static final Identity APPROVER = new Identity("ada", List.of("approvers"));
    static final Identity OTHER_APPROVER = new Identity("bert", List.of("approvers"));
    static final Identity APPROVING_OPERATOR = new Identity("carol", List.of("operators", "approvers"));
    static final Identity VIEWER = new Identity("vera", List.of("viewers"));

    final ProcessEngine engine;
    final DeploymentDesk desk;
    final Deployments deployments;
    final EnvironmentLeases leases;
    final AuditTrail audit;
    final MovableClock clock;
    private final JdbcClient jdbc;
    private final FakeTargets targets;

    InstallSolutionStage(
            ProcessEngine engine,
            DeploymentDesk desk,
            Deployments deployments,
            EnvironmentLeases leases,
            AuditTrail audit,
            MovableClock clock,
            FakeTargets targets,
            JdbcClient jdbc) {
        this.engine = engine;
        this.desk = desk;
        this.deployments = deployments;
        this.leases = leases;
        this.audit = audit;
        this.clock = clock;
        this.targets = targets;
        this.jdbc = jdbc;
        EngineContext.grantGroups(engine.getAuthorizationService());
    }

    /** What people are told of a deployment, each as its kind, the group and the text. */
    List<String> told(DeploymentUnderTest deployment) {
        return jdbc.sql(
                        "SELECT kind, told_group, line FROM alm.notification WHERE deployment = ? ORDER BY told_at, kind")
                .param(deployment.id.value())
                .query((row, n) ->
                        row.getString("kind") + " " + row.getString("told_group") + ": " + row.getString("line"))
                .list();
    }

    ScriptedEnvironment production() {
        return targets.register(EnvironmentType.PRODUCTION);
    }

    ScriptedEnvironment developer() {
        return targets.register(EnvironmentType.DEVELOPER);
    }

    static StartDeployment installing(ScriptedEnvironment environment) {
        return installing(environment, null);
    }

    static StartDeployment installing(ScriptedEnvironment environment, @Nullable String reason) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("environment", name(environment).value());
        variables.put("package", "contoso");
        if (reason != null) {
            variables.put("reason", reason);
        }
        return new StartDeployment(InstallSolution.KEY, variables);
    }

    static StartDeployment uninstalling(ScriptedEnvironment environment) {
        return new StartDeployment(
                UninstallSolution.KEY,
                Map.of("environment", name(environment).value(), "solution", "contoso", "reason", "Not used."));
    }

    /** An uninstallation started by the operator, and as far as it gets alone. */
    DeploymentUnderTest uninstall(ScriptedEnvironment environment) {
        DeploymentUnderTest deployment = requestUninstall(environment);
        deployment.proceeds();
        return deployment;
    }

    /** An uninstallation started by the operator; no job has run yet. */
    DeploymentUnderTest requestUninstall(ScriptedEnvironment environment) {
        return of(desk.start(uninstalling(environment), null, OPERATOR));
    }

    private static EnvironmentName name(ScriptedEnvironment environment) {
        return environment.name();
    }

    /** Started by the operator, and as far as it gets alone. */
    DeploymentUnderTest deploy(ScriptedEnvironment environment) {
        DeploymentUnderTest deployment = request(environment);
        deployment.proceeds();
        return deployment;
    }

    /** Started by the operator; no job has run yet. */
    DeploymentUnderTest request(ScriptedEnvironment environment) {
        return of(desk.start(installing(environment), null, OPERATOR));
    }

    DeploymentUnderTest of(Deployment deployment) {
        return new DeploymentUnderTest(this, deployment.id());
    }

    /** Started in Cockpit or Tasklist, which know nothing of the desk. */
    DeploymentUnderTest startInTasklist(Identity user, Map<String, Object> variables) {
        String instance = as(
                user,
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(InstallSolution.KEY, variables)
                        .getProcessInstanceId());
        return of(deployments
                .list(new DeploymentFilter(null, null, instance, null, 1))
                .get(0));
    }

    <T> T as(Identity user, Supplier<T> call) {
        engine.getIdentityService().setAuthentication(user.user(), user.groups());
        try {
            return call.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
