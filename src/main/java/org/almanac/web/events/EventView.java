package org.almanac.web.events;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.almanac.deployment.DeploymentEvent;

/** The data of one event. */
@Schema(name = "DeploymentEvent", description = "The data of one event")
record EventView(
        @Schema(description = "Also the id of the event") long sequence,
        String deployment,

        @Schema(allowableValues = {"state", "step", "progress", "approval", "problem"})
        String type,

        @Schema(description = "One line for people") String text,
        Instant at) {

    static EventView of(DeploymentEvent event) {
        return new EventView(event.sequence(), event.deployment().value(), event.type(), event.text(), event.at());
    }
}
