package org.almanac.process.lifecycle;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** An engine over a database in memory, with the modules deployment and process and nothing else. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    AopAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class
})
@ComponentScan({
    "org.almanac.deployment",
    "org.almanac.process.step",
    "org.almanac.process.lifecycle",
    "org.almanac.process.desk"
})
@Import({ProcessEngineCoverageConfiguration.class, InstallSolutionStage.class})
class EngineContext {

    @Bean
    ProcessEngineCoverageProperties coverage() {
        return ProcessEngineCoverageProperties.builder()
                .withDetailedCoverageLogging()
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    FakeTargets targets() {
        return new FakeTargets();
    }

    @Bean
    FakeCatalog catalog() {
        return new FakeCatalog();
    }

    /** Groups as the product has them, as far as processes ask. */
    static void grantGroups(AuthorizationService authorizations) {
        for (String group : List.of("approvers", "viewers")) {
            grant(authorizations, group, Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ);
        }
        grant(authorizations, "operators", Resources.PROCESS_INSTANCE, Permissions.CREATE);
        grant(
                authorizations,
                "operators",
                Resources.PROCESS_DEFINITION,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE,
                ProcessDefinitionPermissions.DELETE_INSTANCE);
    }

    private static void grant(
            AuthorizationService authorizations, String group, Resource resource, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        for (Permission permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }
}
