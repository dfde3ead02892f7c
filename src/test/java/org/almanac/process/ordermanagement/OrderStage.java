package org.almanac.process.ordermanagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Flow;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderAuthoring;
import org.almanac.ordermanagement.OrderManagement;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRehearsal;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.Rule;
import org.almanac.process.staging.ProcessStage;
import org.almanac.process.staging.StageParts;
import org.almanac.process.staging.StagedRun;
import org.almanac.sample.SamplePackage;
import org.almanac.sample.SamplePackages;
import org.springframework.boot.test.context.TestComponent;

/** Environments with order management, and the desk at which deployments to them are started. */
@TestComponent
class OrderStage extends ProcessStage {

    static final String FLOW = "Contoso order flow";
    static final String SIZE = "Order size policy";
    static final String WAREHOUSE = "Own warehouse filter policy";
    static final String PROVIDER = "Contoso warehouse provider";
    static final String FIRST = "ContosoOrderFlow@1.0.0.0";
    static final String SECOND = "ContosoOrderFlow@1.1.0.0";

    final OrderManagement orders;
    final OrderRehearsal rehearsal;
    final OrderAuthoring authoring;

    OrderStage(StageParts parts, OrderManagement orders, OrderRehearsal rehearsal, OrderAuthoring authoring) {
        super(parts);
        this.orders = orders;
        this.rehearsal = rehearsal;
        this.authoring = authoring;
    }

    static SamplePackage orderFlow(String version) {
        return SamplePackages.contosoOrderFlow(version, true);
    }

    /** With the first version of the order flow, everything inactive. */
    EnvironmentName installed() {
        EnvironmentName environment = environment();
        installed(environment, orderFlow("1.0"));
        return environment;
    }

    /** With the first version of the order flow, everything active. */
    EnvironmentName running() {
        EnvironmentName environment = installed();
        connected(environment);
        for (ItemKind kind : ItemKind.values()) {
            snapshot(environment).model().items().stream()
                    .filter(one -> one.item().kind() == kind)
                    .forEach(one -> activated(environment, one));
        }
        return environment;
    }

    void connected(EnvironmentName environment) {
        snapshot(environment).model().providers().stream()
                .flatMap(provider -> provider.unconnected().stream())
                .forEach(one -> order(
                        environment, new OrderManagementOrder.Connect(one.id(), "connection of " + one.reference())));
    }

    void activated(EnvironmentName environment, Activatable one) {
        order(
                environment,
                new OrderManagementOrder.Activate(one.item().kind(), one.item().id()));
    }

    void deactivated(EnvironmentName environment, Activatable one) {
        order(
                environment,
                new OrderManagementOrder.Deactivate(
                        one.item().kind(), one.item().id()));
    }

    /** An order as somebody gives it on the pages of order management. */
    void order(EnvironmentName environment, OrderManagementOrder order) {
        String run = "page-" + UUID.randomUUID();
        in(() -> {
            orders.submit(environment, List.of(new OrderManagementRequest(run + "/1", order)));
            return run;
        });
        OrderRequestStatus status = orders.requests(environment, run).get(0);
        assertThat(status.message()).isNull();
    }

    OrderManagementSnapshot snapshot(EnvironmentName environment) {
        return orders.read(environment);
    }

    Policy policy(EnvironmentName environment, String name) {
        return (Policy) snapshot(environment).named(ItemKind.POLICY, name);
    }

    Provider provider(EnvironmentName environment) {
        return (Provider) snapshot(environment).named(ItemKind.PROVIDER, PROVIDER);
    }

    Activatable orchestration(EnvironmentName environment) {
        return snapshot(environment).named(ItemKind.ORCHESTRATION, FLOW);
    }

    /** Changes a rule as people do: stop what uses the policy, unpublish it, change it, publish all again. */
    void changed(EnvironmentName environment, String rule, String definition) {
        deactivated(environment, orchestration(environment));
        deactivated(environment, policy(environment, SIZE));
        in(() -> authoring.putRule(
                environment, policy(environment, SIZE).id(), rule, definition, "page-" + UUID.randomUUID()));
        activated(environment, policy(environment, SIZE));
        activated(environment, orchestration(environment));
    }

    /** What is active and what it says; archived versions and times do not count. */
    String state(EnvironmentName environment) {
        return snapshot(environment).model().items().stream()
                .map(one -> one.item().label()
                        + ' '
                        + one.activation()
                        + ' '
                        + one.content().hex().substring(0, 12)
                        + ' '
                        + flows(one))
                .collect(Collectors.joining("\n"));
    }

    private static String flows(Activatable one) {
        return one.flows().stream()
                .filter(Flow::on)
                .map(flow -> flow.name() + (flow.content().equals(one.content()) ? "" : " (stale)"))
                .sorted()
                .toList()
                .toString();
    }

    static List<String> rules(List<Rule> rules) {
        return rules.stream()
                .filter(Rule::active)
                .map(rule -> rule.name() + ": " + rule.definition())
                .sorted()
                .toList();
    }

    /** The orders of a run by kind, in the order in which they were given. */
    List<String> given(EnvironmentName environment, StagedRun run) {
        return orders.requests(environment, run.id.value()).stream()
                .map(request -> label(environment, request.order()))
                .toList();
    }

    private String label(EnvironmentName environment, OrderManagementOrder order) {
        String name = snapshot(environment).model().items().stream()
                .map(Activatable::item)
                .filter(item -> item.id().equals(order.record()))
                .map(item -> ' ' + item.name())
                .findFirst()
                .orElse("");
        return OrderActionKind.of(order).label() + name;
    }

    /** Settings with a connection for each reference of the order flow's provider. */
    static Map<String, Object> deploying(String reference) {
        return Map.of("package", reference, "settings", settings());
    }

    static String settings() {
        return Set.of(
                        "ctso_ctso_warehouseprovider_shared_commondataserviceforapps",
                        "ctso_ctso_warehouseprovider_shared_outlook")
                .stream()
                .sorted()
                .map(name -> "{\"LogicalName\":\"" + name + "\",\"ConnectionId\":\"c0ffee\",\"ConnectorId\":\"\"}")
                .collect(Collectors.joining(",", "{\"EnvironmentVariables\":[],\"ConnectionReferences\":[", "]}"));
    }
}
