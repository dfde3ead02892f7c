package org.almanac.process.desk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.almanac.deployment.Approval;
import org.almanac.deployment.ApprovalRules;
import org.almanac.deployment.ApprovalVote;
import org.almanac.deployment.Approvals;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.process.Identity;
import org.almanac.process.lifecycle.Lifecycle;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Completes approval tasks for those who decide without Tasklist. */
@Component
class Deciding {

    private final Approvals approvals;
    private final TaskService tasks;
    private final ActingAs acting;

    Deciding(Approvals approvals, TaskService tasks, ActingAs acting) {
        this.approvals = approvals;
        this.tasks = tasks;
        this.acting = acting;
    }

    Approval decide(String approvalId, ApprovalVote vote) {
        Approval round = approvals.get(approvalId);
        ApprovalRules.check(round, vote);
        Task task = acting.program(() -> freeTask(round, vote.user()));
        acting.caller(new Identity(vote.user(), vote.groups()), () -> {
            tasks.complete(task.getId(), variables(vote));
            return task;
        });
        Approval decided = approvals.get(approvalId);
        if (decided.state() == Approval.State.STALE) {
            throw new Refusal(
                    ErrorCode.PLAN_STALE,
                    "The environment has changed since the plan was made; a new plan is being made.",
                    approvalId);
        }
        return decided;
    }

    /** The caller's own task, or one that nobody has claimed, or any: a claim must not keep others from deciding. */
    private Task freeTask(Approval round, String user) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(round.deployment().value())
                .taskDefinitionKey(Lifecycle.APPROVE_PLAN)
                .list()
                .stream()
                .min(Comparator.comparingInt(task -> preference(task, user)))
                .orElseThrow(() -> new Refusal(ErrorCode.ALREADY_DECIDED, "The approval has ended.", round.id()));
    }

    private static int preference(Task task, String user) {
        if (task.getAssignee() == null) {
            return 1;
        }
        return task.getAssignee().equals(user) ? 0 : 2;
    }

    private static Map<String, Object> variables(ApprovalVote vote) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(Lifecycle.DECISION.name(), vote.approved() ? "approve" : "reject");
        variables.put(Lifecycle.DECIDED_PLAN_HASH.name(), vote.planHash());
        if (vote.comment() != null) {
            variables.put(Lifecycle.COMMENT.name(), vote.comment());
        }
        return variables;
    }
}
