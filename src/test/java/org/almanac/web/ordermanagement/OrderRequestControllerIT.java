package org.almanac.web.ordermanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import java.util.Optional;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.process.Group;
import org.almanac.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderRequestControllerIT extends OrderManagementSlice {

    private static final String REQUESTS = PROD + "/order-management/requests";
    private static final String KEY = "rest/operators/again";

    @BeforeEach
    void theRecords() {
        now(OrderSamples.assignment());
    }

    private void answered(OrderManagementOrder order) {
        given(orders.requests("rest/operators"))
                .willReturn(List.of(new OrderRequestStatus(
                        KEY, order, OrderRequestStatus.State.WAITING, null, null, Samples.NOON)));
    }

    private static String wanted(String order) {
        return "{\"key\": \"again\", \"order\": " + order.replace('\'', '"') + "}";
    }

    private void submitted(String json, OrderManagementOrder order) {
        answered(order);
        assertThat(post(REQUESTS, wanted(json), Group.OPERATORS)).hasStatus(202);
        verify(orders).submit(List.of(new OrderManagementRequest(KEY, order)));
    }

    @Test
    void anOperatorPublishesAPolicy() {
        var publish = new OrderManagementOrder.Activate(ItemKind.POLICY, OrderSamples.POLICY);
        answered(publish);

        assertThat(post(REQUESTS, wanted("{'order': 'activate', 'policy': 'assignment'}"), Group.OPERATORS))
                .hasStatus(202)
                .hasHeader("Location", REQUESTS + "?run=rest%2Foperators")
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"key": "rest/operators/again",
                         "order": {"order": "activate", "policy": "00000000-0000-0000-0000-000000000001"},
                         "state": "waiting", "requestedAt": "2026-03-01T12:00:00Z"}""");
        verify(orders).submit(List.of(new OrderManagementRequest(KEY, publish)));
    }

    @Test
    void anOrchestrationIsStoppedByItsId() {
        submitted(
                "{'order': 'deactivate', 'orchestration': '" + OrderSamples.ORCHESTRATION + "'}",
                new OrderManagementOrder.Deactivate(ItemKind.ORCHESTRATION, OrderSamples.ORCHESTRATION));
    }

    @Test
    void aVersionIsRestoredByItsNumberOrId() {
        submitted(
                "{'order': 'restore-version', 'policy': 'Assignment', 'version': 1}",
                new OrderManagementOrder.RestoreVersion(OrderSamples.POLICY, OrderSamples.ARCHIVED));
    }

    // map scenario 69
    @Test
    void aVersionOfAnotherPolicyIsTakenByIdAndRefusedByTheEnvironment() {
        willThrow(new Refusal(ErrorCode.VERSION_OF_ANOTHER_POLICY, "It is of another policy."))
                .given(orders)
                .submit(List.of(new OrderManagementRequest(
                        KEY, new OrderManagementOrder.RestoreVersion(OrderSamples.POLICY, OrderSamples.GONE))));

        assertThat(post(
                        REQUESTS,
                        wanted("{'order': 'restore-version', 'policy': 'Assignment', 'versionId': '" + OrderSamples.GONE
                                + "'}"),
                        Group.OPERATORS))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-OM-006\"}");
    }

    @Test
    void aConnectionIsGivenAndNeverTold() throws Exception {
        answered(new OrderManagementOrder.Connect(OrderSamples.CONNECTION, OrderSamples.SECRET));

        var answer = post(
                        REQUESTS,
                        wanted("{'order': 'connect', 'reference': 'ctso_mail', 'connection': '" + OrderSamples.SECRET
                                + "'}"),
                        Group.OPERATORS)
                .exchange();

        assertThat(answer)
                .hasStatus(202)
                .bodyJson()
                .isLenientlyEqualTo("{\"order\": {\"reference\": \"00000000-0000-0000-0000-000000000005\"}}");
        assertThat(answer.getResponse().getContentAsString()).doesNotContain(OrderSamples.SECRET);
        verify(orders)
                .submit(List.of(new OrderManagementRequest(
                        KEY, new OrderManagementOrder.Connect(OrderSamples.CONNECTION, OrderSamples.SECRET))));
    }

    @Test
    void aReferenceOfTwoProvidersNeedsTheProvider() {
        now(OrderSamples.twoProviders());

        assertThat(post(
                        REQUESTS,
                        wanted("{'order': 'connect', 'reference': 'ctso_mail', 'connection': 'c'}"),
                        Group.OPERATORS))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-OM-004\"}");
        verify(orders, never()).submit(any());
        submitted(
                "{'order': 'connect', 'provider': 'Fulfillment', 'reference': 'ctso_mail', 'connection': 'c'}",
                new OrderManagementOrder.Connect(OrderSamples.CONNECTION, "c"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'order': 'publish', 'policy': 'Assignment'}                        | 400 | ALM-REQ-001",
                "{'order': 'activate'}                                               | 400 | ALM-REQ-001",
                "{'order': 'activate', 'policy': 'Assignment', 'provider': 'x'}      | 400 | ALM-REQ-001",
                "{'order': 'activate', 'policy': 'Assignment', 'version': 1}         | 400 | ALM-REQ-001",
                "{'order': 'activate', 'policy': 'Assignment', 'x': 1}               | 400 | ALM-REQ-001",
                "{'order': 'activate', 'policy': 7}                                  | 400 | ALM-REQ-001",
                "{'order': 'activate', 'policy': 'Shipping'}                         | 404 | ALM-OM-003",
                "{'order': 'connect', 'reference': 'ctso_mail'}                      | 400 | ALM-REQ-001",
                "{'order': 'connect', 'reference': 'none', 'connection': 'c'}        | 404 | ALM-OM-003",
                "{'order': 'restore-version', 'policy': 'Assignment'}                | 400 | ALM-REQ-001",
                "{'order': 'restore-version', 'policy': 'Assignment', 'version': 9}  | 404 | ALM-OM-005",
                "{'order': 'restore-version', 'policy': 'Assignment', 'versionId': 'nine'} | 404 | ALM-OM-005",
                "7                                                                   | 400 | ALM-REQ-001",
                "null                                                                | 400 | ALM-REQ-001"
            })
    void whatIsMissingOrNotKnownIsRefused(String order, int status, String code) {
        assertThat(post(REQUESTS, wanted(order), Group.OPERATORS))
                .hasStatus(status)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"" + code + "\"}");
        verify(orders, never()).submit(any());
    }

    @Test
    void whileADeploymentChangesTheEnvironmentNobodyInterferes() {
        given(leases.holder(Samples.PROD)).willReturn(Optional.of(Samples.DEPLOYMENT));

        assertThat(post(REQUESTS, wanted("{'order': 'activate', 'policy': 'Assignment'}"), Group.ADMINISTRATORS))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-ENV-004\", \"subject\": \"d-1\"}");
        verify(orders, never()).submit(any());
    }

    @Test
    void aViewerDoesNotOrderButReadsTheRequestsOfARun() {
        assertThat(post(REQUESTS, wanted("{'order': 'activate', 'policy': 'Assignment'}"), Group.VIEWERS))
                .hasStatus(403);
        verifyNoInteractions(orders);
        given(orders.requests("d-1"))
                .willReturn(List.of(new OrderRequestStatus(
                        "d-1/activate/1",
                        new OrderManagementOrder.Activate(ItemKind.PROVIDER, OrderSamples.PROVIDER),
                        OrderRequestStatus.State.FAILED,
                        "ALM-OM-007",
                        "It has no connection.",
                        Samples.NOON)));

        assertThat(get(REQUESTS + "?run=d-1")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        [{"key": "d-1/activate/1", "state": "failed", "code": "ALM-OM-007",
                          "order": {"order": "activate", "provider": "00000000-0000-0000-0000-000000000004"}}]""");
    }
}
