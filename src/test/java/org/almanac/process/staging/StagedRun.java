package org.almanac.process.staging;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.almanac.deployment.Deployment;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.DeploymentStep;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;

/** A deployment with the job executor in the test's hand: what waits for a while is taken at once, with the clock moved on. */
public final class StagedRun {

    private static final int MOST_JOBS = 5000;
    private static final Duration STEP = Duration.ofSeconds(5);

    private final ProcessStage stage;
    public final DeploymentId id;
    /** How many jobs were executed. */
    public int jobs;

    StagedRun(ProcessStage stage, DeploymentId id) {
        this.stage = stage;
        this.id = id;
    }

    public Deployment now() {
        return stage.deployments.get(id);
    }

    public DeploymentState state() {
        return now().state();
    }

    public DeploymentProblem problem() {
        return Objects.requireNonNull(now().problem());
    }

    /** Executes jobs until nothing is left but what waits for people or for much time. */
    public StagedRun proceeds() {
        for (int i = 0; i < MOST_JOBS; i++) {
            stage.work.workOff();
            Optional<Job> job = next();
            if (job.isEmpty()) {
                return this;
            }
            execute(job.get());
        }
        throw new AssertionError("the deployment does not come to an end: " + now().steps());
    }

    /** Executes jobs until a call has made a step, such as {@code call_import}. */
    public StagedRun until(String call) {
        for (int i = 0; i < MOST_JOBS && steps().stream().noneMatch(step -> step.startsWith(call)); i++) {
            execute(next().orElseThrow(() -> new AssertionError(call + " was not reached: " + now().steps())));
            stage.work.workOff();
        }
        return this;
    }

    /** Executes one job. */
    public void execute(Job job) {
        jobs++;
        try {
            stage.engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException e) {
            if (stage.engine
                            .getManagementService()
                            .createJobQuery()
                            .jobId(job.getId())
                            .count()
                    == 0) {
                throw e;
            }
            // the engine tries again, and makes an incident of it when it has tried often enough
        }
    }

    public Optional<Job> next() {
        Optional<Job> message = jobs(JobQuery::messages).stream()
                .filter(job -> job.getRetries() > 0)
                .findFirst();
        if (message.isPresent()) {
            return message;
        }
        Optional<Job> timer = jobs(query -> query.timers().activityId("evt_waitForStep")).stream()
                .findFirst();
        timer.ifPresent(job -> stage.clock.advance(STEP));
        return timer;
    }

    private List<Job> jobs(UnaryOperator<JobQuery> query) {
        return instances().stream()
                .flatMap(instance -> query
                        .apply(stage.engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance))
                        .list()
                        .stream())
                .toList();
    }

    private List<String> instances() {
        return stage
                .engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .list()
                .stream()
                .map(instance -> instance.getProcessInstanceId())
                .toList();
    }

    public List<Task> tasks() {
        return stage.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(id.value())
                .list();
    }

    public long incidents() {
        return jobs(JobQuery::noRetriesLeft).size();
    }

    /** What an operator does in Cockpit. */
    public StagedRun retried() {
        jobs(JobQuery::noRetriesLeft)
                .forEach(job -> stage.engine.getManagementService().setJobRetries(job.getId(), 1));
        return proceeds();
    }

    public Job timer(String activity) {
        return jobs(query -> query.timers().activityId(activity)).get(0);
    }

    /** A job that waits for nothing, at an activity. */
    public Job message(String activity) {
        return jobs(query -> query.messages().activityId(activity)).get(0);
    }

    public List<String> steps() {
        return now().steps().stream().map(DeploymentStep::name).toList();
    }
}
