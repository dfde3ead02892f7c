package org.almanac.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.almanac.deployment.Approval;
import org.almanac.deployment.Deployment;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.DeploymentStep;
import org.almanac.process.Identity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** A deployment with the job executor in the test's hand. */
final class DeploymentUnderTest {

    private final InstallSolutionStage stage;
    final DeploymentId id;

    DeploymentUnderTest(InstallSolutionStage stage, DeploymentId id) {
        this.stage = stage;
        this.id = id;
    }

    Deployment now() {
        return stage.deployments.get(id);
    }

    DeploymentState state() {
        return now().state();
    }

    DeploymentProblem problem() {
        return Objects.requireNonNull(now().problem());
    }

    String instance() {
        return Objects.requireNonNull(now().processInstanceId());
    }

    Optional<ProcessInstance> processInstance() {
        return Optional.ofNullable(stage.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance())
                .singleResult());
    }

    /** Executes what does not wait for time or people, until nothing is left. */
    DeploymentUnderTest proceeds() {
        for (Optional<Job> job = nextJob(); job.isPresent(); job = nextJob()) {
            stage.engine.getManagementService().executeJob(job.get().getId());
        }
        return this;
    }

    private Optional<Job> nextJob() {
        return stage
                .engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance())
                .messages()
                .withRetriesLeft()
                .list()
                .stream()
                .findFirst();
    }

    /** Executes the next job, which throws; returns what. */
    Throwable fails() {
        Job job = nextJob().orElseThrow();
        try {
            stage.engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("the job did not fail");
    }

    /** What an operator does in Cockpit. */
    DeploymentUnderTest retried() {
        List<Job> spent = stage.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance())
                .noRetriesLeft()
                .list();
        assertThat(spent).isNotEmpty();
        spent.forEach(job -> stage.engine.getManagementService().setJobRetries(job.getId(), 1));
        return this;
    }

    long incidents() {
        return stage.engine
                .getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance())
                .count();
    }

    Job timer(String activity) {
        return stage.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance())
                .timers()
                .activityId(activity)
                .singleResult();
    }

    /** Its time has come. */
    DeploymentUnderTest fires(String activity) {
        stage.engine.getManagementService().executeJob(timer(activity).getId());
        return proceeds();
    }

    Approval approval() {
        List<Approval> rounds = now().approvals();
        return rounds.get(rounds.size() - 1);
    }

    /** Decides at the desk on the plan that is there now. */
    DeploymentUnderTest approvedBy(Identity user) {
        stage.desk.decide(
                approval().id(), true, "Looks good.", approval().planHash().hex(), user);
        return proceeds();
    }

    List<Task> tasks() {
        return stage.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance())
                .list();
    }

    /** Decides in Tasklist. */
    DeploymentUnderTest completedInTasklistBy(Identity user, String decision, String planHash) {
        Map<String, Object> form = Map.of("decision", decision, "comment", "In Tasklist.", "decidedPlanHash", planHash);
        stage.as(user, () -> {
            stage.engine.getTaskService().complete(tasks().get(0).getId(), form);
            return form;
        });
        return proceeds();
    }

    DeploymentUnderTest cancelled() {
        stage.desk.cancel(id, InstallSolutionStage.OPERATOR);
        return proceeds();
    }

    List<DeploymentStep> attempts(String step) {
        return now().steps().stream().filter(s -> s.name().equals(step)).toList();
    }

    /** What Camunda's assertions of the whole history need. */
    boolean passed(String activity) {
        return stage.engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance())
                        .activityId(activity)
                        .finished()
                        .count()
                > 0;
    }
}
