package org.almanac.process.lifecycle;

import static org.almanac.process.lifecycle.InstallSolutionStage.APPROVER;
import static org.almanac.process.lifecycle.InstallSolutionStage.OTHER_APPROVER;
import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.deployment.Plans;
import org.junit.jupiter.api.Test;

/** What people outside are told of a deployment. */
interface NoticePaths {

    InstallSolutionStage stage();

    @Test
    default void approversAreToldAndRemindedThatAPlanWaitsForThem() {
        var deployment = stage().deploy(stage().production().plans(Plans.deletingAForm()));
        deployment.fires("bnd_reminderDue");
        assertThat(stage().told(deployment))
                .satisfiesExactlyInAnyOrder(
                        needed -> assertThat(needed)
                                .startsWith(
                                        "APPROVAL_NEEDED approvers: A plan waits for approval. Approvals: 0 of 2, due until "),
                        reminder -> assertThat(reminder)
                                .startsWith(
                                        "APPROVAL_REMINDER approvers: A plan still waits for approval. Approvals: 0 of 2,"));
    }

    @Test
    default void whyADeploymentWasRefusedIsToldWithoutWhatSomebodyWrote() {
        var deployment = stage().deploy(stage().production());
        deployment.completedInTasklistBy(
                OTHER_APPROVER, "reject", deployment.approval().planHash().hex());
        assertThat(stage().told(deployment))
                .filteredOn(notice -> notice.startsWith("REFUSED"))
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .isEqualTo("REFUSED null: The deployment was refused. "
                                + deployment.problem().code() + ": "
                                + deployment.problem().title()));
    }

    @Test
    default void successIsTold() {
        var deployment = stage().deploy(stage().production());
        deployment.approvedBy(APPROVER);
        assertThat(stage().told(deployment)).contains("SUCCEEDED null: The deployment has succeeded.");
    }

    @Test
    default void whoeverCancelsIsNotTold() {
        var deployment = stage().request(stage().developer());
        deployment.cancelled();
        assertThat(stage().told(deployment)).isEmpty();
    }
}
