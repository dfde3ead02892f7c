package org.almanac.web.ordermanagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.process.Group;
import org.junit.jupiter.api.Test;

class PolicyControllerIT extends OrderManagementSlice {

    @Test
    void withoutOrderManagementThereIsNoListButTheRemedy() {
        now(OrderSamples.nothing());

        for (var list : new String[] {"/policies", "/providers", "/orchestrations"}) {
            assertThat(get(PROD + list))
                    .hasStatus(409)
                    .bodyJson()
                    .isLenientlyEqualTo("{\"code\": \"ALM-OM-001\", \"title\": \"Order management missing\"}");
        }
        assertThat(get(PROD + "/order-management"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"installed\": false, \"policies\": {\"total\": 0, \"active\": 0}}");
    }

    // map scenario 67
    @Test
    void aPolicyIsShownWithRulesAndArchivedVersions() {
        now(OrderSamples.assignment());

        assertThat(get(PROD + "/policies")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        [{"id": "00000000-0000-0000-0000-000000000001", "name": "Assignment", "type": "192350001",
                          "criticality": "192350000", "entity": "Order product", "version": 2, "state": "published",
                          "versionId": "00000000-0000-0000-0000-000000000001",
                          "rules": [{"name": "Seattle", "definition": "Quantity >= 100", "active": true}],
                          "versions": [{"id": "00000000-0000-0000-0000-000000000003", "number": 1, "record": true,
                                        "archivedAt": "1970-01-01T00:00:00Z",
                                        "rules": [{"definition": "Quantity >= 50"}]}],
                          "usedBy": [{"name": "Order flow", "state": "unpublished"}],
                          "managed": true, "solutions": ["Contoso"]}]""");
    }

    @Test
    void aFlowThatGoesOnWithOldRulesIsFlagged() {
        now(OrderSamples.assignment());

        assertThat(get(PROD + "/policies/assignment")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"flows": [{"name": "(DO NOT DELETE OR MODIFY) Assignment", "on": true, "stale": true,
                                    "modifiedAt": "2026-03-01T12:00:00Z"}]}""");
        assertThat(get(PROD + "/order-management")).bodyJson().isLenientlyEqualTo("""
                        {"installed": true, "policies": {"total": 1, "active": 1},
                         "providers": {"total": 1, "active": 0}, "staleFlows": 1}""");
    }

    @Test
    void aPolicyIsNamedByItsIdAsWell() {
        now(OrderSamples.assignment());

        assertThat(get(PROD + "/policies/" + OrderSamples.POLICY))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"name\": \"Assignment\"}");
        assertThat(get(PROD + "/policies/Shipping"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-OM-003\", \"subject\": \"Shipping\"}");
    }

    @Test
    void whatRecordsNeedIsToldById() {
        now(OrderSamples.assignment());

        assertThat(get(PROD + "/order-management/closure?record=" + OrderSamples.POLICY + "&record=Mail"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.needed[*].name")
                .asArray()
                .contains("Assignment", "Mail");
        assertThat(get(PROD + "/order-management/closure?record=nothing")).hasStatus(404);
    }

    @Test
    void whoReadsSeesOfAConnectionOnlyWhetherItIsThere() throws Exception {
        now(OrderSamples.twoProviders());

        var answer = mvc.get()
                .uri(PROD + "/providers")
                .with(memberOf(Group.ADMINISTRATORS))
                .exchange();

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        [{"name": "Fulfillment", "definition": "msdyn_Fulfillment", "state": "installed",
                          "connections": [{"name": "Mail", "reference": "ctso_mail", "connected": true}],
                          "logic": [{"name": "Send", "type": "provider-action",
                                     "action": "00000000-0000-0000-0000-000000000006"}],
                          "flows": [], "usedBy": [{"name": "Order flow"}]},
                         {"name": "Intake", "connections": [{"connected": false}], "usedBy": []}]""");
        assertThat(answer.getResponse().getContentAsString()).doesNotContain(OrderSamples.SECRET);
    }

    @Test
    void anOrchestrationNamesWhatItDependsOnAndWhatIsMissing() {
        now(OrderSamples.assignment());

        assertThat(get(PROD + "/orchestrations/Order flow"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"state": "unpublished",
                         "tiles": [
                           {"name": "Assign", "makesFlow": true, "inputEvents": ["New Order"],
                            "executionPolicies": [{"name": "Assignment"}],
                            "filterPolicies": [{"id": "00000000-0000-0000-0000-000000000008"}]},
                           {"name": "Split", "makesFlow": false},
                           {"name": "Send", "providerAction": {"name": "Send", "provider": "Fulfillment"}},
                           {"name": "Bill",
                            "providerAction": {"id": "00000000-0000-0000-0000-000000000008"}}],
                         "dependsOn": [
                           {"kind": "policy", "id": "00000000-0000-0000-0000-000000000008", "missing": true},
                           {"kind": "policy", "name": "Assignment", "state": "published", "missing": false},
                           {"kind": "provider", "name": "Fulfillment", "state": "installed", "missing": false},
                           {"kind": "provider-action", "id": "00000000-0000-0000-0000-000000000008",
                            "missing": true}]}""");
    }
}
