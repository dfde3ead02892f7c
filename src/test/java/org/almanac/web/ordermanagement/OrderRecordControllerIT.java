package org.almanac.web.ordermanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import java.util.Set;
import org.almanac.ordermanagement.Closure;
import org.almanac.ordermanagement.OrderAuthoring;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.process.Group;
import org.almanac.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

class OrderRecordControllerIT extends OrderManagementSlice {

    private static final String RECORDS = PROD + "/solutions/Mine/order-records";

    @BeforeEach
    void theRecords() {
        now(OrderSamples.twoProviders());
    }

    private MockMvcRequestBuilder putRule(String rule, String definition, Group group) {
        return mvc.put()
                .uri(PROD + "/policies/Assignment/rules/" + rule)
                .contentType(MediaType.APPLICATION_JSON)
                .content(definition)
                .with(memberOf(group));
    }

    @Test
    void aRuleIsChangedByNameOrId() {
        given(orderAuthoring.putRule(
                        eq(Samples.PROD),
                        eq(OrderSamples.POLICY),
                        eq("Seattle"),
                        eq("Quantity >= 75"),
                        startsWith("edit/operators/")))
                .willReturn(OrderSamples.rule("Quantity >= 75"));

        for (var rule : new String[] {"Seattle", OrderSamples.RULE.toString()}) {
            assertThat(putRule(rule, "{\"definition\": \"Quantity >= 75\"}", Group.OPERATORS))
                    .hasStatusOk()
                    .bodyJson()
                    .isLenientlyEqualTo("{\"name\": \"Seattle\", \"definition\": \"Quantity >= 75\"}");
        }
    }

    @Test
    void aRuleOfAPublishedPolicyIsRefused() {
        given(orderAuthoring.putRule(any(), any(), any(), any(), any()))
                .willThrow(new Refusal(ErrorCode.ORDER_MANAGEMENT_REFUSED, "Unpublish it first."));

        assertThat(putRule("Seattle", "{\"definition\": \"Quantity >= 75\"}", Group.OPERATORS))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-OM-002\"}");
        assertThat(putRule("Seattle", "{}", Group.OPERATORS)).hasStatus(400);
    }

    // map scenario 59
    @Test
    void recordsAreAddedByNameOrIdWithWhatTheyBring() {
        given(orderAuthoring.add(
                        eq(Samples.PROD),
                        eq("Mine"),
                        eq(Set.of(OrderSamples.POLICY, OrderSamples.DEFINITION)),
                        eq(false),
                        eq(true),
                        startsWith("edit/operators/")))
                .willReturn(new OrderAuthoring.Added(List.of(OrderSamples.ROW), List.of("Version 1 would travel.")));

        assertThat(post(
                        RECORDS,
                        "{\"records\": [\"Assignment\", \"" + OrderSamples.DEFINITION + "\"], \"closure\": true}",
                        Group.OPERATORS))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"added": [{"table": "msdyn_iompolicy", "id": "00000000-0000-0000-0000-000000000001",
                                    "name": "Assignment"}],
                         "warnings": ["Version 1 would travel."]}""");
    }

    // map scenario 71
    @Test
    void allRulesNeedNoNames() {
        given(orderAuthoring.add(any(), any(), eq(Set.of()), eq(true), eq(false), any()))
                .willReturn(new OrderAuthoring.Added(List.of(), List.of("Version 1 would travel.")));

        assertThat(post(RECORDS, "{\"allRules\": true}", Group.OPERATORS))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"warnings\": [\"Version 1 would travel.\"]}");
        assertThat(post(RECORDS, "{}", Group.OPERATORS)).hasStatus(400);
        assertThat(post(RECORDS, "{\"records\": [null]}", Group.OPERATORS)).hasStatus(400);
        assertThat(post(RECORDS, "{\"records\": [\"Shipping\"]}", Group.OPERATORS))
                .hasStatus(404);
    }

    @Test
    void anArchivedVersionIsNamedByItsId() {
        given(orderAuthoring.add(any(), any(), eq(Set.of(OrderSamples.ARCHIVED)), eq(false), eq(false), any()))
                .willReturn(new OrderAuthoring.Added(List.of(), List.of()));

        assertThat(post(RECORDS, "{\"records\": [\"" + OrderSamples.ARCHIVED + "\"]}", Group.OPERATORS))
                .hasStatusOk();
    }

    @Test
    void whatASolutionLacksIsListed() {
        given(orderAuthoring.lacking(Samples.PROD, "Mine"))
                .willReturn(List.of(new Closure.MissingRecord(
                        OrderTable.RULE, OrderSamples.RULE, OrderSamples.ROW, "The policy needs its rules.")));

        assertThat(get(RECORDS + "/missing")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        [{"table": "msdyn_iomrule", "id": "00000000-0000-0000-0000-000000000002",
                          "neededBy": {"table": "msdyn_iompolicy", "id": "00000000-0000-0000-0000-000000000001",
                                       "name": "Assignment"},
                          "why": "The policy needs its rules."}]""");
    }

    @Test
    void aViewerEditsNothing() {
        assertThat(post(RECORDS, "{}", Group.VIEWERS)).hasStatus(403);
        assertThat(putRule("Seattle", "{}", Group.VIEWERS)).hasStatus(403);
        verifyNoInteractions(orderAuthoring);
    }
}
