package org.almanac.process.install;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** An engine over a database in memory, with the modules deployment and process and nothing else. */
@EnableAutoConfiguration(exclude = SecurityAutoConfiguration.class)
@ComponentScan({
    "org.almanac.deployment",
    "org.almanac.process.step",
    "org.almanac.process.install",
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

    /** Operators as the product has them. */
    static void grantOperators(AuthorizationService authorizations) {
        grant(authorizations, Resources.PROCESS_INSTANCE, Permissions.CREATE);
        grant(
                authorizations,
                Resources.PROCESS_DEFINITION,
                ProcessDefinitionPermissions.CREATE_INSTANCE,
                ProcessDefinitionPermissions.DELETE_INSTANCE);
    }

    private static void grant(AuthorizationService authorizations, Resource resource, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("operators");
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
