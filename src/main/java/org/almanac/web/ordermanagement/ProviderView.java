package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.ordermanagement.ProviderLogic;
import org.jspecify.annotations.Nullable;

/** An installed provider. Which connection a reference has is told to nobody, only whether it has one. */
@Schema(name = "Provider", description = "An installed provider, an instance of a definition")
record ProviderView(
        UUID id,
        @Schema(example = "IOM lab fulfillment provider") String name,

        @Schema(
                description = "Logical name of the definition; absent where it is not there",
                example = "msdyn_IOMLabFulfillmentProvider")
        @Nullable
        String definition,

        @Schema(
                description = "An activated provider is shown as activating for a short time",
                allowableValues = {"installed", "activating", "activated"})
        String state,

        List<ConnectionView> connections,
        List<LogicView> logic,

        @Schema(description = "What activation has made") List<FlowView> flows,

        List<UserView> usedBy,

        @Schema(description = "Whether a managed solution brought it")
        boolean managed,

        @Schema(description = "Unique names of the solutions with a layer, lowest first")
        List<String> solutions) {

    /** A reference to a connection, which every environment makes for itself. */
    @Schema(
            name = "ProviderConnection",
            description = "A reference to a connection, which each environment makes for itself")
    record ConnectionView(
            UUID id,
            String name,

            @Schema(description = "Logical name of the connection reference")
            String reference,

            boolean connected) {

        static ConnectionView of(ProviderConnection connection) {
            return new ConnectionView(
                    connection.id(), connection.name(), connection.reference(), connection.connected());
        }
    }

    /** What a provider does: one flow is made of each. */
    @Schema(name = "ProviderLogic", description = "What a provider does; activation makes a flow of each")
    record LogicView(
            String name,

            @Schema(
                    description = "A number that is not documented stays as it is",
                    allowableValues = {"message-handler", "provider-action", "child-flow", "message-puller"})
            String type,

            @Schema(description = "Id of the action that tiles refer to; absent where the logic is no action") @Nullable
            UUID action) {

        static LogicView of(ProviderLogic logic) {
            return new LogicView(logic.name(), LogicWord.of(logic.type()), logic.action());
        }
    }

    static ProviderView of(Provider provider, OrderManagementSnapshot now) {
        var row = now.rows().find(OrderTable.PROVIDER, provider.id());
        return new ProviderView(
                provider.id(),
                provider.name(),
                provider.definitionName().isEmpty() ? null : provider.definitionName(),
                StateWords.of(provider),
                provider.connections().stream().map(ConnectionView::of).toList(),
                provider.logic().stream().map(LogicView::of).toList(),
                FlowView.of(provider),
                UserView.of(provider, now.model()),
                row.filter(OrderRow::managed).isPresent(),
                row.map(OrderRow::solutions).orElse(List.of()));
    }
}
