package org.almanac.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almanac.AlmanacApplication;
import org.almanac.process.Identities;
import org.almanac.process.Identity;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

/** What the groups may do in the engine, whichever way they come. */
@ActiveProfiles("tour")
@Transactional
@SpringBootTest(
        classes = AlmanacApplication.class,
        properties = "spring.datasource.url=jdbc:h2:mem:grants;DB_CLOSE_DELAY=-1")
class GrantsIT {

    private static final String KEY = "grants-example";

    @Autowired
    private Identities identities;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private FilterService filterService;

    @BeforeEach
    void deploy() {
        var model = Bpmn.createExecutableProcess(KEY)
                .startEvent()
                .userTask("decide")
                .camundaCandidateGroups("approvers")
                .endEvent()
                .done();
        repositoryService
                .createDeployment()
                .addModelInstance("example.bpmn", model)
                .deploy();
    }

    @Test
    void anOperatorStartsAndCancels() {
        identities.actingAs(user("operator"), () -> {
            var instance = runtimeService.startProcessInstanceByKey(KEY);
            runtimeService.deleteProcessInstance(instance.getId(), "cancelled");
        });

        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .count())
                .isZero();
    }

    @Test
    void aViewerSeesButDoesNotStart() {
        runtimeService.startProcessInstanceByKey(KEY);
        var viewer = user("viewer");

        assertThat(identities.answerAs(
                        viewer,
                        () -> runtimeService
                                .createProcessInstanceQuery()
                                .processDefinitionKey(KEY)
                                .count()))
                .isEqualTo(1);
        assertThatThrownBy(() -> identities.actingAs(viewer, () -> runtimeService.startProcessInstanceByKey(KEY)))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void onlyTheCandidateGroupDecides() {
        runtimeService.startProcessInstanceByKey(KEY);
        var task = taskService
                .createTaskQuery()
                .processDefinitionKey(KEY)
                .singleResult()
                .getId();

        assertThatThrownBy(() -> identities.actingAs(user("operator"), () -> taskService.complete(task)))
                .isInstanceOf(AuthorizationException.class);
        identities.actingAs(user("approver"), () -> {
            taskService.claim(task, "approver");
            taskService.complete(task);
        });
        assertThat(taskService.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void theSeededFilterShowsAnApproverWhatWaitsForTheGroupAndAnOperatorNothing() {
        runtimeService.startProcessInstanceByKey(KEY);

        assertThat(tasksInFilter("approver")).isEqualTo(1);
        assertThat(tasksInFilter("operator")).isZero();
    }

    private long tasksInFilter(String user) {
        return identities.answerAs(user(user), () -> {
            var filter = filterService.createTaskFilterQuery().singleResult();
            // the tour's own deployment may wait for approval, too
            return filterService.count(
                    filter.getId(), taskService.createTaskQuery().processDefinitionKey(KEY));
        });
    }

    @Test
    void whoeverActedBeforeActsAgain() {
        var outer = identities.actAs(user("viewer"));
        try {
            identities.actingAs(user("admin"), () -> {});
            assertThatThrownBy(() -> runtimeService.startProcessInstanceByKey(KEY))
                    .isInstanceOf(AuthorizationException.class);
        } finally {
            outer.close();
        }
    }

    @Test
    void aUsersGroupsAreFoundInTheNameOfAnyone() {
        var seen = identities.answerAs(user("viewer"), () -> identities.identity("operator"));

        assertThat(seen)
                .map(Identity::groups)
                .hasValueSatisfying(groups -> assertThat(groups).containsExactly("operators"));
    }

    @Test
    void anUnknownNameOrWrongPasswordIsNobody() {
        assertThat(identities.authenticate("stranger", "x")).isEmpty();
        assertThat(identities.identity("stranger")).isEmpty();
        assertThat(identities.authenticate("viewer", "viewer"))
                .map(Identity::user)
                .hasValue("viewer");
    }

    private Identity user(String name) {
        return identities.identity(name).orElseThrow();
    }
}
