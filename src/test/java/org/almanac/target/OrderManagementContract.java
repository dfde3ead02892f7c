package org.almanac.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.Flow;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderManagementOrder.Activate;
import org.almanac.ordermanagement.OrderManagementOrder.Connect;
import org.almanac.ordermanagement.OrderManagementOrder.RestoreVersion;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.ordermanagement.OrderRequestStatus.State;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.ordermanagement.Rule;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Sha256;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What processes rely on, whatever is behind the port. */
public abstract class OrderManagementContract extends GivenOrderManagement {

    @Test
    void importedRecordsAreInactiveAndHaveNoFlows() {
        var read = orders().read();

        assertThat(read.installed()).isTrue();
        assertThat(read.model().items())
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.activation()).isEqualTo(Activation.INACTIVE))
                .allSatisfy(one -> assertThat(one.flows()).isEmpty());
        assertThat(read.activeItems()).isEmpty();
        assertThat(read.rows().find(policyId(HEADER))).map(OrderRow::name).contains(HEADER);
    }

    // scenario 85
    @Test
    void activatedInTheDocumentedOrderEverythingIsActive() {
        everythingActive();

        assertThat(orders().read().activeItems())
                .extracting(one -> one.item().name())
                .containsExactly(FILTER, HEADER, PROVIDER, ORCHESTRATION);
        assertThat(orders().read().activeItems()).allMatch(Activatable::active);
    }

    @Test
    void publishingAPolicyMakesAFlow() {
        assertThat(ordered(publish(HEADER)).state()).isEqualTo(State.COMPLETED);

        assertThat(policy(HEADER).flows()).singleElement().satisfies(flow -> {
            assertThat(flow.name()).isEqualTo(HANDS_OFF + HEADER);
            assertThat(flow.on()).isTrue();
            assertThat(flow.source().id()).isEqualTo(policyId(HEADER));
        });
    }

    @Test
    void aProviderHasAFlowForEachLogicDefinitionWithOneGuid() {
        connect(referenceId(), CONNECTION);
        ordered(activateProvider());

        List<String> guids = provider().flows().stream()
                .map(flow -> flow.name().substring(flow.name().lastIndexOf('(')))
                .distinct()
                .toList();
        assertThat(provider().flows())
                .extracting(Flow::name)
                .anyMatch(name -> name.startsWith(ACTION + " ("))
                .anyMatch(name -> name.startsWith("IOM Lab Message Handler ("))
                .hasSize(2);
        assertThat(guids).hasSize(1);
    }

    @Test
    void anOrchestrationHasAFlowForEachTileButSplitters() {
        everythingActive();

        assertThat(orchestration().flows())
                .extracting(Flow::name)
                .containsExactlyInAnyOrder(HANDS_OFF + "Order header validation", HANDS_OFF + "Send to Seattle");
    }

    @Test
    void deactivatingTurnsFlowsOffAndActivatingTurnsTheSameOnAgain() {
        ordered(publish(HEADER));
        Flow first = policy(HEADER).flows().get(0);
        pass(Duration.ofMinutes(1));
        ordered(unpublish(HEADER));

        assertThat(policy(HEADER).activation()).isEqualTo(Activation.INACTIVE);
        assertThat(policy(HEADER).flows())
                .extracting(Flow::id, Flow::on)
                .containsExactly(Tuple.tuple(first.id(), false));
        pass(Duration.ofMinutes(1));
        ordered(publish(HEADER));
        assertThat(policy(HEADER).flows()).singleElement().satisfies(flow -> {
            assertThat(flow.id()).isEqualTo(first.id());
            assertThat(flow.on()).isTrue();
            assertThat(flow.modifiedAt()).isAfter(first.modifiedAt());
        });
    }

    // map scenario 67
    @Test
    void unpublishingArchivesWhatThePolicySays() {
        ordered(publish(HEADER));
        Policy before = policy(HEADER);
        ordered(unpublish(HEADER));

        Policy after = policy(HEADER);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.number()).isEqualTo(before.number() + 1);
        assertThat(after.archive()).singleElement().satisfies(version -> {
            assertThat(version.number()).isEqualTo(before.number());
            assertThat(version.id()).isNotEqualTo(before.id());
            assertThat(version.content()).isEqualTo(before.content());
            assertThat(version.rules()).hasSameSizeAs(before.rules());
            assertThat(version.rules())
                    .extracting(Rule::id)
                    .doesNotContainAnyElementsOf(
                            before.rules().stream().map(Rule::id).toList());
        });
        assertThat(orders().read().model().policies())
                .filteredOn(one -> one.versionId().equals(before.versionId()))
                .hasSize(1);
    }

    @Test
    void unpublishingTwiceWithoutAChangeMakesTwoEqualArchives() {
        ordered(publish(HEADER));
        ordered(unpublish(HEADER));
        ordered(publish(HEADER));
        ordered(unpublish(HEADER));

        assertThat(policy(HEADER).archive()).extracting(PolicyVersion::number).containsExactly(1, 2);
        assertThat(policy(HEADER).archive())
                .extracting(PolicyVersion::content)
                .containsOnly(policy(HEADER).content());
    }

    @Test
    void numbersGoOnAfterArchivedVersionsThatHaveCome() {
        ordered(publish(ARCHIVED));
        ordered(unpublish(ARCHIVED));

        assertThat(policy(ARCHIVED).archive()).extracting(PolicyVersion::number).containsExactly(1, 2, 3);
        assertThat(policy(ARCHIVED).number()).isEqualTo(4);
    }

    @Test
    void whatIsActiveCannotBeActivatedNorWhatIsInactiveDeactivated() {
        refused(ErrorCode.ORDER_MANAGEMENT_REFUSED, unpublish(HEADER));
        refused(ErrorCode.ORDER_MANAGEMENT_REFUSED, deactivateProvider());
        refused(ErrorCode.ORDER_MANAGEMENT_REFUSED, stopOrchestration());
        ordered(publish(HEADER));
        refused(ErrorCode.ORDER_MANAGEMENT_REFUSED, publish(HEADER));
    }

    @Test
    void ofSeveralOrdersNoneIsTakenIfOneIsRefused() {
        refused(ErrorCode.ORDER_MANAGEMENT_REFUSED, publish(HEADER), unpublish(FILTER));
    }

    @Test
    void whatAPublishedOrchestrationUsesCannotBeDeactivated() {
        everythingActive();

        refused(ErrorCode.ORDER_MANAGEMENT_REFUSED, unpublish(HEADER));
        refused(ErrorCode.ORDER_MANAGEMENT_REFUSED, unpublish(FILTER));
        refused(ErrorCode.ORDER_MANAGEMENT_REFUSED, deactivateProvider());
        ordered(stopOrchestration());
        ordered(unpublish(HEADER), unpublish(FILTER), deactivateProvider());
        assertThat(orders().read().activeItems()).isEmpty();
    }

    @Test
    void aProviderWithoutConnectionIsRefused() {
        refused(ErrorCode.PROVIDER_NOT_CONNECTED, activateProvider());
        assertThatThrownBy(() -> ordered(activateProvider()))
                .isInstanceOfSatisfying(
                        AlmanacException.class,
                        e -> assertThat(e.items())
                                .singleElement()
                                .satisfies(item -> assertThat(item.message())
                                        .contains(referenceId().toString())));
    }

    @Test
    void aConnectionIsKept() {
        needs(Capability.CONNECTING);
        Sha256 before = hash();
        ordered(new Connect(referenceId(), CONNECTION));

        assertThat(provider().connections())
                .extracting(ProviderConnection::connection)
                .containsExactly(CONNECTION);
        assertThat(hash()).isNotEqualTo(before);
        assertThat(ordered(activateProvider()).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void anOrchestrationBeforeItsPoliciesFails() {
        connect(referenceId(), CONNECTION);
        ordered(activateProvider(), publish(HEADER));

        OrderRequestStatus request = ordered(publishOrchestration());

        assertThat(request.state()).isEqualTo(State.FAILED);
        assertThat(request.message()).containsIgnoringCase("reselect the provider action and policy, then try again");
        assertThat(orchestration().activation()).isEqualTo(Activation.INACTIVE);
        assertThat(orchestration().flows()).isEmpty();
    }

    @Test
    void anOrchestrationBeforeItsProviderFails() {
        ordered(publish(HEADER), publish(FILTER));

        OrderRequestStatus request = ordered(publishOrchestration());

        assertThat(request.state()).isEqualTo(State.FAILED);
        assertThat(request.message()).containsIgnoringCase("reselect the provider action and policy, then try again");
    }

    @Test
    void anOrchestrationWhoseProviderStillSettlesFails() {
        needs(Capability.SETTLING);
        connect(referenceId(), CONNECTION);
        settling(Duration.ofMinutes(6));
        ordered(publish(HEADER), publish(FILTER), activateProvider());

        assertThat(provider().activation()).isEqualTo(Activation.SETTLING);
        assertThat(provider().flows()).isNotEmpty().allMatch(Flow::on);
        assertThat(ordered(publishOrchestration()).state()).isEqualTo(State.FAILED);
        Sha256 settling = hash();
        pass(Duration.ofMinutes(6));
        assertThat(provider().activation()).isEqualTo(Activation.ACTIVE);
        assertThat(hash()).isNotEqualTo(settling);
        assertThat(ordered(publishOrchestration()).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void unknownRecordsAreBadInput() {
        UUID nobody = new UUID(1, 1);
        refused(ErrorCode.UNKNOWN_ORDER_RECORD, new Activate(ItemKind.POLICY, nobody));
        refused(ErrorCode.UNKNOWN_ORDER_RECORD, new Activate(ItemKind.PROVIDER, policyId(HEADER)));
        refused(ErrorCode.UNKNOWN_ORDER_RECORD, new Connect(nobody, CONNECTION));
    }

    @Test
    void anArchivedVersionIsNothingThatCanBePublished() {
        UUID archived = policy(ARCHIVED).archive().get(0).id();

        refused(ErrorCode.UNKNOWN_ORDER_RECORD, new Activate(ItemKind.POLICY, archived));
    }

    @Test
    void aKeyStandsForOneOrder() {
        var request = new OrderManagementRequest("run/1", publish(HEADER));
        orders().submit(List.of(request));
        Sha256 once = hash();
        orders().submit(List.of(request));

        assertThat(orders().requests("run")).hasSize(1);
        assertThat(hash()).isEqualTo(once);
        assertThatThrownBy(() -> orders().submit(List.of(new OrderManagementRequest("run/1", publish(FILTER)))))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.OPERATION_CONFLICT));
    }

    @Test
    void requestsOfARunAreThoseUnderItsNameInTheirOrder() {
        orders().submit(List.of(
                new OrderManagementRequest("a/2", publish(HEADER)),
                new OrderManagementRequest("a/1", publish(FILTER))));
        orders().submit(List.of(new OrderManagementRequest("ab/1", publish(ARCHIVED))));

        assertThat(orders().requests("a")).extracting(OrderRequestStatus::key).containsExactly("a/2", "a/1");
        assertThat(orders().requests("nobody")).isEmpty();
    }

    @Test
    void whatTakesTimeIsWaitedFor() {
        delay(Duration.ofMinutes(2));
        OrderRequestStatus request = ordered(publish(HEADER));

        assertThat(request.state()).isEqualTo(State.WAITING);
        assertThat(policy(HEADER).activation()).isEqualTo(Activation.INACTIVE);
        refused(ErrorCode.ORDER_MANAGEMENT_REFUSED, publish(HEADER));
        pass(Duration.ofMinutes(2));
        assertThat(policy(HEADER).activation()).isEqualTo(Activation.ACTIVE);
        assertThat(orders().requests("run0"))
                .extracting(OrderRequestStatus::state)
                .containsExactly(State.COMPLETED);
    }

    @Test
    void aRequestThatFailsSaysWhy() {
        failNext(OrderActionKind.PUBLISH_POLICY, policyId(HEADER), "The flow could not be saved.");

        OrderRequestStatus request = ordered(publish(HEADER));

        assertThat(request.state()).isEqualTo(State.FAILED);
        assertThat(request.message()).contains("The flow could not be saved.");
        assertThat(policy(HEADER).activation()).isEqualTo(Activation.INACTIVE);
        assertThat(ordered(publish(HEADER)).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void flowsGoOnWithTheOldLogicAfterAnImportOverActiveRecords() {
        needs(Capability.FLOW_CONTENT);
        ordered(publish(HEADER));
        assertThat(policy(HEADER).staleFlows()).isEmpty();

        records(given("Ship to country equals CA").rows());

        assertThat(policy(HEADER).active()).isTrue();
        assertThat(policy(HEADER).staleFlows()).extracting(Flow::on).containsExactly(true);
        ordered(unpublish(HEADER));
        ordered(publish(HEADER));
        assertThat(policy(HEADER).staleFlows()).isEmpty();
    }

    @Test
    void archivesSurviveAnImport() {
        ordered(publish(HEADER));
        ordered(unpublish(HEADER));
        List<PolicyVersion> before = policy(HEADER).archive();

        records(given("Ship to country equals CA").rows());

        assertThat(policy(HEADER).archive()).isEqualTo(before);
        assertThat(before.get(0).content()).isNotEqualTo(policy(HEADER).content());
    }

    @Test
    void aRestoredVersionKeepsTheIdAndArchivesWhatWasThere() {
        needs(Capability.RESTORING);
        Policy before = policy(ARCHIVED);
        PolicyVersion second = before.version(2).orElseThrow();

        assertThat(ordered(new RestoreVersion(before.id(), second.id())).state())
                .isEqualTo(State.COMPLETED);

        Policy after = policy(ARCHIVED);
        assertThat(after.content()).isEqualTo(second.content());
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.version(3)).map(PolicyVersion::content).contains(before.content());
        assertThat(after.archive()).containsAll(before.archive()).hasSize(3);
        assertThat(after.number()).isEqualTo(4);
    }

    // map scenario 68
    @Test
    void afterUnpublishingAndRestoringThereAreFourArchivedVersions() {
        needs(Capability.RESTORING);
        ordered(publish(ARCHIVED));
        ordered(unpublish(ARCHIVED));
        records(given().policy(ARCHIVED)
                .rule("Assignment rule - Seattle", "Quantity >= 1000")
                .with(OrderColumn.POLICY_VERSION_NUMBER, "3")
                .and()
                .rows());
        ordered(publish(ARCHIVED));
        Policy bad = policy(ARCHIVED);
        ordered(unpublish(ARCHIVED));

        ordered(new RestoreVersion(bad.id(), bad.version(2).orElseThrow().id()));

        Policy after = policy(ARCHIVED);
        assertThat(after.content()).isEqualTo(bad.version(2).orElseThrow().content());
        assertThat(after.archive()).extracting(PolicyVersion::number).containsExactly(1, 2, 3, 4);
        assertThat(after.version(4)).map(PolicyVersion::content).contains(bad.content());
        assertThat(after.id()).isEqualTo(bad.id());
    }

    @Test
    void onlyAnUnpublishedPolicyIsRestored() {
        needs(Capability.RESTORING);
        ordered(publish(ARCHIVED));
        PolicyVersion first = policy(ARCHIVED).version(1).orElseThrow();

        refused(ErrorCode.ORDER_MANAGEMENT_REFUSED, new RestoreVersion(policyId(ARCHIVED), first.id()));
    }

    // map scenario 69
    @Test
    void aVersionOfAnotherPolicyIsNotRestored() {
        needs(Capability.RESTORING);
        PolicyVersion first = policy(ARCHIVED).version(1).orElseThrow();

        refused(ErrorCode.VERSION_OF_ANOTHER_POLICY, new RestoreVersion(policyId(HEADER), first.id()));
        refused(ErrorCode.UNKNOWN_POLICY_VERSION, new RestoreVersion(policyId(HEADER), new UUID(1, 1)));
    }
}
