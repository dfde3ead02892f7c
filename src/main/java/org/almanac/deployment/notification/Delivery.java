package org.almanac.deployment.notification;

import java.time.Instant;
import java.util.Locale;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Notice;
import org.jspecify.annotations.Nullable;

/**
 * One notice on its way over one channel.
 *
 * @param tries how many have begun, the present one included
 */
record Delivery(
        String id,
        String channel,
        DeploymentId deployment,
        DeploymentState state,
        Notice notice,
        Instant at,
        int tries) {

    /** What the receiver gets, given what was asked for and where to look. */
    Message message(DeploymentRequest request, @Nullable String link) {
        return new Message(
                id,
                notice.kind().term(),
                deployment.value(),
                request.process(),
                request.environment().value(),
                request.subject(),
                state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                notice.text(),
                link,
                at.toString());
    }
}
