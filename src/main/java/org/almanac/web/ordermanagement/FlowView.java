package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almanac.ordermanagement.Activatable;

/** A cloud flow that activation has made. */
@Schema(name = "GeneratedFlow", description = "A cloud flow that activation has made")
record FlowView(
        UUID id,

        @Schema(example = "(DO NOT DELETE OR MODIFY) Order header validation policy")
        String name,

        boolean on,
        Instant modifiedAt,

        @Schema(
                description =
                        "Whether it is on and was made of another content than there is now: it goes on with the old logic")
        boolean stale) {

    static List<FlowView> of(Activatable one) {
        var stale = one.staleFlows();
        return one.flows().stream()
                .map(flow -> new FlowView(flow.id(), flow.name(), flow.on(), flow.modifiedAt(), stale.contains(flow)))
                .toList();
    }
}
