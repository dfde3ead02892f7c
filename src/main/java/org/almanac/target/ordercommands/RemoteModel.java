package org.almanac.target.ordercommands;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.Flow;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.ProviderConnection;

/** Puts states and flows to what the rows come to. */
final class RemoteModel {

    private RemoteModel() {}

    static OrderModel of(RemoteRows rows, List<RemoteFlow> flows, RemoteStates states, Duration slack) {
        OrderModel bare = OrderModel.of(rows.rows());
        OrderModel active = with(bare, states::of, states::connected, item -> List.of());
        RemoteFlows made = new RemoteFlows(flows, new FlowOwners(active.items()), new ItemChanges(rows, slack));
        return with(bare, states::of, states::connected, made::of);
    }

    /** The same with other states, connections and flows. */
    static OrderModel with(
            OrderModel model,
            Function<OrderItem, Activation> states,
            UnaryOperator<ProviderConnection> connections,
            Function<Activatable, List<Flow>> flows) {
        return new OrderModel(
                model.policies().stream()
                        .map(one -> policy(one, states.apply(one.item()), flows.apply(one)))
                        .toList(),
                model.providers().stream()
                        .map(one -> provider(one, states.apply(one.item()), connections, flows.apply(one)))
                        .toList(),
                model.orchestrations().stream()
                        .map(one -> orchestration(one, states.apply(one.item()), flows.apply(one)))
                        .toList());
    }

    private static Policy policy(Policy one, Activation activation, List<Flow> flows) {
        return new Policy(
                one.id(),
                one.versionId(),
                one.number(),
                one.name(),
                one.type(),
                one.criticality(),
                one.entity(),
                one.rules(),
                one.archive(),
                activation,
                flows);
    }

    private static Provider provider(
            Provider one, Activation activation, UnaryOperator<ProviderConnection> connections, List<Flow> flows) {
        return new Provider(
                one.id(),
                one.name(),
                one.definition(),
                one.definitionName(),
                one.connections().stream().map(connections).toList(),
                one.logic(),
                activation,
                flows,
                one.content());
    }

    private static Orchestration orchestration(Orchestration one, Activation activation, List<Flow> flows) {
        return new Orchestration(
                one.id(), one.name(), one.type(), one.description(), one.tiles(), activation, flows, one.content());
    }
}
