package org.almanac.target.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.environment.AddedComponent;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.Environments;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.Exporting;
import org.almanac.environment.Governance;
import org.almanac.environment.Governance.CheckerEnforcement;
import org.almanac.environment.NewSolution;
import org.almanac.environment.Progress;
import org.almanac.environment.ProvidedSolution;
import org.almanac.environment.Publishers;
import org.almanac.environment.SolutionContents;
import org.almanac.environment.Undoing;
import org.almanac.environment.UnmanagedSolutions;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderFault;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementOrder.Activate;
import org.almanac.ordermanagement.OrderManagementOrder.Connect;
import org.almanac.ordermanagement.OrderManagementOrder.Deactivate;
import org.almanac.ordermanagement.OrderManagementOrder.RestoreVersion;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderPace;
import org.almanac.ordermanagement.OrderRehearsal;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.ordermanagement.OrderRequestStatus.State;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.RecordPackage;
import org.almanac.ordermanagement.Records;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.TransientFailure;
import org.almanac.sample.SamplePackages;
import org.almanac.solution.Publisher;
import org.almanac.target.OrderManagementTarget;
import org.almanac.target.Targets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** What embedded environments have beside the contract of order management: faults, transactions, records that go and come. */
abstract class RehearsingOrderManagement {

    private static final String SOLUTION = "ContosoOrders";
    private static final String HEADER = "Order header validation policy";
    private static final String OTHER = "Order line validation policy";
    private static final UUID HEADER_ID = Records.id(OrderTable.POLICY, HEADER);
    private static final UUID OTHER_ID = Records.id(OrderTable.POLICY, OTHER);

    private final TestDatabase product;
    @TempDir
    private @Nullable Path folder;
    private @Nullable LinkedEnvironment given;
    private int keys;

    RehearsingOrderManagement(TestDatabase product) {
        this.product = product;
    }

    @BeforeEach
    void anEnvironment() {
        given = new LinkedEnvironment(product, folder());
    }

    @AfterEach
    void close() {
        given().close();
    }

    private Path folder() {
        return Objects.requireNonNull(folder);
    }

    private LinkedEnvironment given() {
        return Objects.requireNonNull(given);
    }

    private OrderManagementTarget orders() {
        return orders(given().name());
    }

    private OrderManagementTarget orders(EnvironmentName environment) {
        return given().bean(Targets.class).of(environment).orderManagement();
    }

    private OrderRehearsal rehearsal() {
        return given().bean(OrderRehearsal.class);
    }

    private static OrderRows policies() {
        return Records.of(SOLUTION, true)
                .policy(HEADER)
                .rule("ShipToCountry", "Ship to country < \"US\" & so on")
                .archived(1, "Another", "<Ship to country> equals CA")
                .and()
                .policy(OTHER)
                .rule("Min quantity", "Quantity >= 5")
                .and()
                .rows();
    }

    private void installed() {
        given().install(RecordPackage.of(SOLUTION, "1.0.0.0", policies()));
    }

    private List<OrderRequestStatus> order(OrderManagementOrder... wanted) {
        String run = "run" + keys++;
        orders().submit(Arrays.stream(wanted)
                .map(order -> new OrderManagementRequest(run + "/" + keys++, order))
                .toList());
        return orders().requests(run);
    }

    /** The platform brings the tables, as the sample needs. */
    private void provided(EnvironmentName environment) {
        change(environment, List.of(ProvidedSolution.parse("msdyn_IntelligentOrderManagement*")), null);
    }

    private void change(
            EnvironmentName environment, @Nullable List<ProvidedSolution> provides, @Nullable Governance governance) {
        given().bean(Environments.class)
                .change(
                        environment,
                        new EnvironmentSettings(null, null, null, null, null, provides, null, governance));
    }

    private static Activate publish(UUID policy) {
        return new Activate(ItemKind.POLICY, policy);
    }

    private Policy policy(UUID id) {
        return orders().read().model().policy(id).orElseThrow();
    }

    private void fault(OrderFault.Mode mode) {
        rehearsal()
                .inject(
                        given().name(),
                        new OrderFault(
                                OrderActionKind.PUBLISH_POLICY, HEADER_ID, 1, "TEST", "made to go wrong", mode));
    }

    private static void hasCode(Throwable thrown, ErrorCode code) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void anEnvironmentWithoutOrderManagementHasNothing() {
        assertThat(orders().read().installed()).isFalse();
        assertThat(orders().read().model().items()).isEmpty();
        assertThatThrownBy(() -> order(publish(HEADER_ID)))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.ORDER_MANAGEMENT_MISSING));
    }

    @Test
    void anUnreachableServiceHasNoEffectAndARefusalNone() {
        installed();
        fault(OrderFault.Mode.UNREACHABLE);
        fault(OrderFault.Mode.REFUSE);
        fault(OrderFault.Mode.FAIL);

        assertThat(order(publish(OTHER_ID))).extracting(OrderRequestStatus::state).containsExactly(State.COMPLETED);
        assertThatThrownBy(() -> order(publish(HEADER_ID))).isInstanceOf(TransientFailure.class);
        assertThatThrownBy(() -> order(publish(HEADER_ID)))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.ORDER_MANAGEMENT_REFUSED));
        assertThat(order(publish(HEADER_ID))).singleElement().satisfies(failed -> {
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.code()).isEqualTo("TEST");
        });
        assertThat(policy(HEADER_ID).activation()).isEqualTo(Activation.INACTIVE);
        assertThat(rehearsal().faults(given().name())).isEmpty();
    }

    @Test
    void aLostAnswerHasItsEffectEvenThoughTheCallerIsRolledBack() {
        installed();
        fault(OrderFault.Mode.LOST_ANSWER);
        var request = List.of(new OrderManagementRequest("lost/1", publish(HEADER_ID)));
        var transactions = given().bean(TransactionTemplate.class);

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    order(publish(OTHER_ID));
                    orders().submit(request);
                }))
                .isInstanceOf(TransientFailure.class);

        assertThat(policy(HEADER_ID).active()).isTrue();
        assertThat(policy(OTHER_ID).active()).isFalse();
        orders().submit(request);
        assertThat(orders().requests("lost")).extracting(OrderRequestStatus::state).containsExactly(State.COMPLETED);
    }

    @Test
    void aRefusalLeavesTheCallersTransactionAsItIs() {
        installed();
        var transactions = given().bean(TransactionTemplate.class);

        transactions.executeWithoutResult(status -> {
            order(publish(HEADER_ID));
            assertThatThrownBy(() -> order(publish(HEADER_ID)))
                    .satisfies(thrown -> hasCode(thrown, ErrorCode.ORDER_MANAGEMENT_REFUSED));
        });

        assertThat(policy(HEADER_ID).active()).isTrue();
    }

    @Test
    void paceAndFaultsAreTakenBack() {
        installed();
        rehearsal().pace(given().name(), OrderPace.of(Duration.ofMinutes(1), Duration.ofMinutes(6)));
        fault(OrderFault.Mode.FAIL);
        assertThat(rehearsal().pace(given().name()).settling()).isEqualTo(Duration.ofMinutes(6));

        rehearsal().clear(given().name());

        assertThat(rehearsal().pace(given().name())).isEqualTo(OrderPace.AT_ONCE);
        assertThat(order(publish(HEADER_ID))).extracting(OrderRequestStatus::state).containsExactly(State.COMPLETED);
    }

    @Test
    void recordsThatGoAndComeBackAreInactiveAndKeepTheirArchive() {
        installed();
        order(publish(HEADER_ID));
        order(new Deactivate(ItemKind.POLICY, HEADER_ID));
        order(publish(HEADER_ID));
        var archive = policy(HEADER_ID).archive();

        given().uninstall(SOLUTION);
        assertThat(orders().read().model().items()).isEmpty();
        installed();

        assertThat(policy(HEADER_ID).activation()).isEqualTo(Activation.INACTIVE);
        assertThat(policy(HEADER_ID).flows()).isEmpty();
        assertThat(policy(HEADER_ID).archive()).isEqualTo(archive);
    }

    @Test
    void aRemovedEnvironmentLeavesNothingToOneOfItsName() {
        installed();
        order(publish(HEADER_ID));

        given().bean(Environments.class).remove(given().name());
        given().register(given().name());
        installed();

        assertThat(orders().read().activeItems()).isEmpty();
        assertThat(orders().requests("run0")).isEmpty();
    }

    @Test
    void activatingChangesNothingThatAnApprovedImportLooksAt() {
        installed();
        var state = given().bean(Environments.class).get(given().name()).stateHash();

        order(publish(HEADER_ID));
        order(new Deactivate(ItemKind.POLICY, HEADER_ID));

        assertThat(given().bean(Environments.class).get(given().name()).stateHash())
                .isEqualTo(state);
    }

    @Test
    void undoingTheRunTakesARestoredVersionBack() {
        installed();
        Policy before = policy(HEADER_ID);
        var state = given().bean(Environments.class).get(given().name()).stateHash();
        UUID first = before.version(1).orElseThrow().id();
        orders().submit(List.of(new OrderManagementRequest("r-1/restore", new RestoreVersion(HEADER_ID, first))));
        assertThat(policy(HEADER_ID).content())
                .isEqualTo(before.version(1).orElseThrow().content());

        var undone = new Undoing.Undone("r-1", SOLUTION, "1.0.0.0");
        Undoing undoing = given().bean(Undoing.class);
        undoing.apply(
                given().name(),
                undone,
                undoing.plan(given().name(), undone).planHash(),
                "r-1-undo/1",
                Progress.SILENT);

        assertThat(policy(HEADER_ID).content()).isEqualTo(before.content());
        assertThat(given().bean(Environments.class).get(given().name()).stateHash())
                .isEqualTo(state);
    }

    @Test
    void whereEditingIsBlockedRestoringFailsAndChangesNothing() {
        installed();
        Policy before = policy(HEADER_ID);
        var state = given().bean(Environments.class).get(given().name()).stateHash();
        change(given().name(), null, new Governance(true, List.of(1033), null, 100_000_000, CheckerEnforcement.NONE));
        UUID first = before.version(1).orElseThrow().id();

        assertThat(order(new RestoreVersion(HEADER_ID, first))).singleElement().satisfies(failed -> {
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.code()).isEqualTo(ErrorCode.EDIT_REFUSED.code());
        });
        assertThat(policy(HEADER_ID)).isEqualTo(before);
        assertThat(order(publish(HEADER_ID))).extracting(OrderRequestStatus::state).containsExactly(State.COMPLETED);
        assertThat(given().bean(Environments.class).get(given().name()).stateHash())
                .isEqualTo(state);
    }

    // scenario 82
    @Test
    void aProviderThatIsExportedAndImportedHasTheSameId() {
        provided(given().name());
        given().install(SamplePackages.CONTOSO_ORDER_MANAGEMENT.toBytes());
        Provider provider = orders().read().model().providers().get(0);
        EnvironmentName next = new EnvironmentName("next");
        given().register(next);
        provided(next);

        given().install(next, exported(provider));

        assertThat(orders(next).read().rows().of(OrderTable.PROVIDER))
                .extracting(row -> row.id())
                .containsExactly(provider.id());
    }

    private byte[] exported(Provider provider) {
        EnvironmentName name = given().name();
        given().bean(Publishers.class).create(name, new Publisher("Fabrikam", "Fabrikam", "fabr", 20000), "given/1");
        given().bean(UnmanagedSolutions.class)
                .create(name, new NewSolution("Providers", "Providers", "1.0.0.0", "Fabrikam"), "given/2");
        given().bean(SolutionContents.class)
                .add(
                        name,
                        "Providers",
                        new AddedComponent(OrderTable.PROVIDER.ref(provider.id()), 0, false),
                        "given/3");
        Path file = folder().resolve("providers.zip");
        given().bean(Exporting.class)
                .export(name, ExportOptions.of("Providers", true), file, "given/4", Progress.SILENT);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // scenario 85
    @Test
    void theSampleIsActiveOnceItsPoliciesThenItsProvidersThenItsOrchestrationAre() {
        provided(given().name());
        given().install(SamplePackages.CONTOSO_ORDER_MANAGEMENT.toBytes());
        rehearsal().pace(given().name(), new OrderPace(Map.of(), Duration.ofMinutes(6)));
        var model = orders().read().model();
        assertThat(model.items()).isNotEmpty().allMatch(one -> one.activation() == Activation.INACTIVE);
        order(model.providers().stream()
                .flatMap(provider -> provider.unconnected().stream())
                .map(reference -> new Connect(reference.id(), "connection-" + reference.reference()))
                .toArray(OrderManagementOrder[]::new));

        activateAll(ItemKind.POLICY);
        activateAll(ItemKind.PROVIDER);
        given().pass(Duration.ofMinutes(6));
        activateAll(ItemKind.ORCHESTRATION);

        assertThat(orders().read().model().items())
                .allMatch(one -> one.active())
                .allMatch(one -> !one.flows().isEmpty())
                .allMatch(one -> one.staleFlows().isEmpty());
    }

    private void activateAll(ItemKind kind) {
        assertThat(order(orders().read().model().items().stream()
                        .filter(one -> one.item().kind() == kind)
                        .map(one -> new Activate(kind, one.item().id()))
                        .toArray(OrderManagementOrder[]::new)))
                .extracting(OrderRequestStatus::state)
                .containsOnly(State.COMPLETED);
    }
}
