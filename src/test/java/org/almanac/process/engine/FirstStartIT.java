package org.almanac.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.AlmanacApplication;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What is there after the first start without the tour. */
@SpringBootTest(
        classes = AlmanacApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:first;DB_CLOSE_DELAY=-1",
            "almanac.admin.password=from-the-environment"
        })
class FirstStartIT {

    @Autowired
    private IdentityService identityService;

    @Autowired
    private AuthorizationService authorizationService;

    @Autowired
    private FilterService filterService;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private Sowing sowing;

    @Test
    void theOnlyUserIsTheAdministratorWithTheConfiguredPassword() {
        assertThat(identityService.createUserQuery().list())
                .extracting(User::getId)
                .containsExactly("admin");
        assertThat(identityService.checkPassword("admin", "from-the-environment"))
                .isTrue();
    }

    @Test
    void theGroupsAreThere() {
        assertThat(identityService.createGroupQuery().list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder("camunda-admin", "operators", "approvers", "viewers");
    }

    @Test
    void theFormsAreDeployedUnderTheirFileNames() {
        var deployment = repositoryService.createDeploymentQuery().singleResult();

        assertThat(repositoryService.getDeploymentResourceNames(deployment.getId()))
                .contains("start-deployment.html", "approve-plan.html");
    }

    @Test
    void aSecondStartAddsNothingAndKeepsTheAdministratorsChanges() {
        var authorizations = authorizationService.createAuthorizationQuery().count();
        var changed = identityService.createUserQuery().userId("admin").singleResult();
        changed.setFirstName("Ada");
        identityService.saveUser(changed);

        sowing.afterSingletonsInstantiated();

        assertThat(authorizationService.createAuthorizationQuery().count()).isEqualTo(authorizations);
        assertThat(filterService.createTaskFilterQuery().count()).isEqualTo(1);
        assertThat(repositoryService.createDeploymentQuery().count()).isEqualTo(1);
        assertThat(identityService
                        .createUserQuery()
                        .userId("admin")
                        .singleResult()
                        .getFirstName())
                .isEqualTo("Ada");
    }
}
