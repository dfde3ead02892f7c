package org.almanac.process.lifecycle;

import java.util.Optional;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Deployments;
import org.almanac.deployment.Notice;
import org.almanac.deployment.Notifications;
import org.springframework.stereotype.Component;

/** Tells people how a deployment has ended; of a problem only code and title, because details may be of packages. */
@Component
class TellingEnd {

    private final Notifications notifications;
    private final Deployments deployments;

    TellingEnd(Notifications notifications, Deployments deployments) {
        this.notifications = notifications;
        this.deployments = deployments;
    }

    /** Whoever cancels knows, and need not be told. */
    void tell(DeploymentId deployment, DeploymentState state) {
        switch (state) {
            case SUCCEEDED -> tell(deployment, Notice.Kind.SUCCEEDED, "The deployment has succeeded.");
            case FAILED -> tell(deployment, Notice.Kind.FAILED, "The deployment has failed." + why(deployment));
            case REFUSED -> tell(deployment, Notice.Kind.REFUSED, "The deployment was refused." + why(deployment));
            case UNDONE ->
                tell(deployment, Notice.Kind.UNDONE, "What the deployment had changed was undone." + why(deployment));
            case CANCELLED, PLANNING, AWAITING_APPROVAL, QUEUED, RUNNING -> {}
        }
    }

    private void tell(DeploymentId deployment, Notice.Kind kind, String text) {
        notifications.tell(deployment, Notice.of(kind, text));
    }

    private String why(DeploymentId deployment) {
        DeploymentProblem problem = deployments.get(deployment).problem();
        return Optional.ofNullable(problem)
                .map(known -> " " + known.code() + ": " + known.title())
                .orElse("");
    }
}
