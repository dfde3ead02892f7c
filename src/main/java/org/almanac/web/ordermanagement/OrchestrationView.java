package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;

/** An orchestration with what it depends on. */
@Schema(name = "Orchestration", description = "An orchestration with what it depends on")
record OrchestrationView(
        UUID id,
        @Schema(example = "IOM Lab order flow") String name,
        String type,
        String description,

        @Schema(allowableValues = {"unpublished", "published"})
        String state,

        @Schema(description = "Steps, in the order of the row")
        List<TileView> tiles,

        @Schema(description = "Policies, then providers; all of them must be active before it is published")
        List<NeededView> dependsOn,

        @Schema(description = "What publishing has made: one for each tile that is no splitter or merge")
        List<FlowView> flows,

        @Schema(description = "Whether a managed solution brought it")
        boolean managed,

        @Schema(description = "Unique names of the solutions with a layer, lowest first")
        List<String> solutions) {

    static OrchestrationView of(Orchestration orchestration, OrderManagementSnapshot now) {
        var row = now.rows().find(OrderTable.DESIGNER, orchestration.id());
        return new OrchestrationView(
                orchestration.id(),
                orchestration.name(),
                orchestration.type(),
                orchestration.description(),
                StateWords.of(orchestration),
                orchestration.tiles().stream()
                        .map(tile -> TileView.of(tile, now.model()))
                        .toList(),
                NeededView.of(orchestration, now.model()),
                FlowView.of(orchestration),
                row.filter(OrderRow::managed).isPresent(),
                row.map(OrderRow::solutions).orElse(List.of()));
    }
}
