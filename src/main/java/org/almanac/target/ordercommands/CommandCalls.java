package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementOrder.Connect;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.dataverse.client.Command;

/** Makes the call of an order, as settings say. */
record CommandCalls(OrderConnection connection, DataverseApi api, DataverseTables tables) {

    private static final Map<String, String> ONLY_THERE = Map.of("If-Match", "*");

    /** @throws Refusal ORDER_COMMANDS_DISABLED if no setting says how */
    void allow(OrderManagementOrder order) {
        CommandName.of(order).ifPresent(this::command);
    }

    private OrderCommand command(CommandName name) {
        return Optional.ofNullable(connection.commands().get(name)).orElseThrow(() -> {
            String setting = OrderCommandSettings.where(connection.environment().value()) + "commands." + name.key();
            return new Refusal(
                    ErrorCode.ORDER_COMMANDS_DISABLED,
                    "How to " + name.key().replace('-', ' ') + " in '" + connection.environment()
                            + "' is not configured. Set " + setting + ".column and .value, or " + setting + ".api, or "
                            + setting + ".bound-api.",
                    connection.environment().value());
        });
    }

    /** The call of every order but that of a restored version. */
    Command of(OrderManagementOrder order) {
        CommandName name =
                CommandName.of(order).orElseThrow(() -> new IllegalArgumentException("no command restores a version"));
        Map<String, String> values = values(order);
        String row = row(name, order.record());
        OrderCommand command = command(name);
        if (command instanceof OrderCommand.SetColumns set) {
            return call("PATCH", row, ONLY_THERE, Template.fill(set.values(), values));
        }
        if (command instanceof OrderCommand.CallApi unbound) {
            return call("POST", unbound.name(), Map.of(), Template.fill(unbound.body(), values));
        }
        OrderCommand.CallBoundApi bound = (OrderCommand.CallBoundApi) command;
        String api = bound.name().contains(".") ? bound.name() : "Microsoft.Dynamics.CRM." + bound.name();
        return call("POST", row + "/" + api, Map.of(), Template.fill(bound.body(), values));
    }

    private String row(CommandName name, UUID id) {
        return tables.get(name.table()).set() + "(" + id + ")";
    }

    private static Map<String, String> values(OrderManagementOrder order) {
        Map<String, String> values = new HashMap<>(Map.of("id", order.record().toString()));
        if (order instanceof Connect connect) {
            values.put("connection", connect.connection().strip());
        }
        return values;
    }

    private Command call(String method, String path, Map<String, String> headers, JsonNode body) {
        return api.command(method, path, headers, body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
