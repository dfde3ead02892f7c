package org.almanac.solution.checking;

import java.util.stream.Stream;
import org.almanac.solution.PackageBuilder;

/** Cloud flows. */
final class FlowCases {

    private static final String TRIGGER = """
            "When": {"type": "OpenApiConnectionWebhook", "inputs": {"host": {"operationId": "SubscribeWebhookTrigger"},
              "parameters": {"subscriptionRequest/message": %s, "subscriptionRequest/entityname": "ctso_entry"%s}}}""";
    private static final String UPDATE = """
            "Loop": {"type": "Foreach", "actions": {"Set": {"type": "OpenApiConnection", "inputs":
              {"host": {"operationId": "UpdateRecord"}, "parameters": {"entityName": "ctso_entries"}}}}}""";
    private static final String FILTER = ", \"subscriptionRequest/filteringattributes\": \"ctso_name\"";

    private FlowCases() {}

    static Stream<RuleCase> all() {
        return Stream.concat(design(), security());
    }

    private static Stream<RuleCase> design() {
        return Stream.of(
                RuleCase.of(
                        "flow-avoid-recursive-loop",
                        "a flow that changes what starts it",
                        flow(TRIGGER.formatted("4", ""), UPDATE),
                        flow(TRIGGER.formatted("4", FILTER), UPDATE)),
                RuleCase.of(
                        "alm-flow-unfiltered-trigger",
                        "a trigger for all columns",
                        flow(TRIGGER.formatted("3", ""), ""),
                        flow(TRIGGER.formatted("1", ""), "")),
                RuleCase.of(
                        "flow-avoid-invalid-reference",
                        "an expression about a step that is not there",
                        flow("", action("Compose", "\"inputs\": \"@{outputs('Gone')}\"")),
                        flow(
                                "",
                                action("Compose", "\"inputs\": \"@{outputs('compose')} body('Gone')\"")
                                        .replace(" body('Gone')", ""))),
                RuleCase.of(
                        "flow-avoid-invalid-reference",
                        "an order that names a step that is not there",
                        flow("", action("Compose", "\"runAfter\": {\"Gone\": []}")),
                        flow("", action("First", "\"a\": 1") + ',' + action("Then", "\"runAfter\": {\"First\": []}"))),
                RuleCase.of(
                        "alm-flow-select-columns",
                        "rows with all columns",
                        flow("", list("")),
                        flow("", list(", \"$select\": \"ctso_name\""))),
                RuleCase.of(
                        "alm-flow-hard-coded-address",
                        "the address of a site",
                        flow(
                                "",
                                action("Get", "\"inputs\": {\"dataset\": \"https://contoso.sharepoint.com/sites/a\"}")),
                        flow("", action("Get", "\"inputs\": {\"dataset\": \"@parameters('Site')\"}"))),
                RuleCase.of(
                        "alm-flow-embedded-connection",
                        "a connection of a person",
                        Checks.clean().cloudFlow("F", connection("\"name\": \"shared-sql-1\"")),
                        referring("ctso_sql")),
                RuleCase.of(
                        "alm-connection-reference-missing",
                        "a reference that is not in the solution",
                        referring("ctso_gone"),
                        referring("ctso_sql")));
    }

    private static Stream<RuleCase> security() {
        return Stream.of(
                RuleCase.of(
                        "alm-flow-secret",
                        "a password",
                        flow(
                                "",
                                action(
                                        "Call",
                                        "\"inputs\": {\"authentication\": {\"type\": \"Basic\", \"password\": \"x\"}}")),
                        flow(
                                "",
                                action(
                                        "Call",
                                        "\"inputs\": {\"authentication\": {\"password\": \"@parameters('P')\"}}"))),
                RuleCase.of(
                        "alm-flow-secret",
                        "a header with a key",
                        flow("", action("Call", "\"inputs\": {\"headers\": {\"X-API-Key\": \"x\"}}")),
                        flow("", action("Call", "\"inputs\": {\"headers\": {\"Accept\": \"*\"}}"))),
                RuleCase.of(
                        "alm-flow-open-trigger",
                        "a trigger without login",
                        flow("\"manual\": {\"type\": \"Request\", \"kind\": \"Http\", \"inputs\": {}}", ""),
                        flow(
                                "\"manual\": {\"type\": \"Request\", \"kind\": \"Http\","
                                        + " \"inputs\": {\"triggerAuthenticationType\": \"Tenant\"}}",
                                "")),
                RuleCase.of(
                        "alm-file-not-checked",
                        "a flow that is no JSON",
                        Checks.clean().cloudFlow("F", "{"),
                        flow("", "")));
    }

    private static PackageBuilder flow(String triggers, String actions) {
        return Checks.clean()
                .cloudFlow(
                        "F",
                        "{\"properties\": {\"definition\": {\"triggers\": {" + triggers + "}, \"actions\": {" + actions
                                + "}}}}");
    }

    private static String action(String name, String content) {
        return "\"" + name + "\": {\"type\": \"Compose\", " + content + "}";
    }

    private static String list(String select) {
        return action(
                "List",
                "\"inputs\": {\"host\": {\"operationId\": \"ListRecords\"}, \"parameters\": {\"entityName\": \"accounts\""
                        + select + "}}");
    }

    private static PackageBuilder referring(String name) {
        return Checks.clean()
                .connectionReference("ctso_sql", "/providers/Microsoft.PowerApps/apis/shared_sql")
                .cloudFlow("F", connection("\"connectionReferenceLogicalName\": \"" + name + "\""));
    }

    private static String connection(String content) {
        return "{\"properties\": {\"connectionReferences\": {\"shared_sql\": {\"connection\": {" + content
                + "}}}, \"definition\": {}}}";
    }
}
