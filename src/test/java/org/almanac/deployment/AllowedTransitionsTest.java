package org.almanac.deployment;

import static org.almanac.deployment.DeploymentState.AWAITING_APPROVAL;
import static org.almanac.deployment.DeploymentState.FAILED;
import static org.almanac.deployment.DeploymentState.PLANNING;
import static org.almanac.deployment.DeploymentState.QUEUED;
import static org.almanac.deployment.DeploymentState.RUNNING;
import static org.almanac.deployment.DeploymentState.SUCCEEDED;
import static org.almanac.deployment.DeploymentState.UNDONE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllowedTransitionsTest {

    @ParameterizedTest
    @EnumSource(DeploymentState.class)
    void anEndedDeploymentCanAtMostBeUndone(DeploymentState state) {
        assertThat(state.ended())
                .isEqualTo(AllowedTransitions.after(state).stream().allMatch(next -> next == UNDONE));
    }

    @Test
    void whatHasChangedNothingIsNotUndone() {
        assertThat(DeploymentState.values())
                .filteredOn(state -> AllowedTransitions.allows(state, UNDONE))
                .containsExactlyInAnyOrder(RUNNING, SUCCEEDED, FAILED);
    }

    @ParameterizedTest
    @EnumSource(DeploymentState.class)
    void stayingIsAllowedBeforeTheEndOnly(DeploymentState state) {
        assertThat(AllowedTransitions.allows(state, state)).isEqualTo(!state.ended());
    }

    @ParameterizedTest
    @EnumSource(
            value = DeploymentState.class,
            names = {"AWAITING_APPROVAL", "QUEUED", "RUNNING"})
    void aStalePlanLeadsBackToPlanningFromEverywhere(DeploymentState state) {
        assertThat(AllowedTransitions.allows(state, PLANNING)).isTrue();
    }

    @Test
    void nothingSucceedsThatHasNotRun() {
        assertThat(DeploymentState.values())
                .filteredOn(state -> AllowedTransitions.allows(state, SUCCEEDED))
                .containsExactly(RUNNING);
    }

    @Test
    void whoHoldsTheLeaseIsNotQueuedAgain() {
        assertThat(AllowedTransitions.allows(RUNNING, QUEUED)).isFalse();
        assertThat(AllowedTransitions.allows(RUNNING, AWAITING_APPROVAL)).isFalse();
    }
}
