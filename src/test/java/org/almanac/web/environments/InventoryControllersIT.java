package org.almanac.web.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.ComponentDependency;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.Dependency;
import org.almanac.environment.DependencyType;
import org.almanac.environment.HistoryEntry;
import org.almanac.environment.HistoryOperation;
import org.almanac.environment.HistorySuboperation;
import org.almanac.environment.InstalledComponent;
import org.almanac.environment.InstalledSolution;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.SolutionVersion;
import org.almanac.web.ApiSlice;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryControllersIT extends ApiSlice {

    private static final ComponentRef RESOURCE = ComponentRef.of("WebResource", "ctso_/scripts/order.js");

    private static InstalledSolution solution() {
        return new InstalledSolution(
                "ContosoCore",
                "Contoso Core",
                SolutionVersion.parse("1.1"),
                true,
                Samples.CONTOSO,
                Samples.NOON,
                Samples.NOON,
                List.of(new InstalledSolution.InstalledPatch(
                        "ContosoCore_Patch", SolutionVersion.parse("1.1.1"), Samples.NOON)));
    }

    private static final String SOLUTION = """
            {"uniqueName": "ContosoCore", "displayName": "Contoso Core", "version": "1.1", "managed": true,
             "publisher": "contoso", "installedOn": "2026-03-01T12:00:00Z", "updatedOn": "2026-03-01T12:00:00Z",
             "patches": [{"uniqueName": "ContosoCore_Patch", "version": "1.1.1", "installedOn": "2026-03-01T12:00:00Z"}]}""";

    @Test
    void solutionsAreListedWithTheirPatches() {
        given(inventory.solutions(Samples.PROD)).willReturn(List.of(solution()));

        assertThat(get("/api/environments/prod/solutions"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("[" + SOLUTION + "]");
    }

    @Test
    void oneSolutionIsShown() {
        given(inventory.solution(Samples.PROD, "ContosoCore")).willReturn(Optional.of(solution()));

        assertThat(get("/api/environments/prod/solutions/ContosoCore"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(SOLUTION);
    }

    @Test
    void aSolutionThatIsNotThereIsUnknown() {
        given(inventory.solution(Samples.PROD, "Nothing")).willReturn(Optional.empty());

        assertThat(get("/api/environments/prod/solutions/Nothing"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-ENV-005\", \"subject\": \"Nothing\"}");
    }

    @Test
    void anEnvironmentThatIsNotThereIsUnknown() {
        given(inventory.solutions(Samples.PROD))
                .willThrow(new BadInput(ErrorCode.UNKNOWN_ENVIRONMENT, "There is no environment 'prod'.", "prod"));

        assertThat(get("/api/environments/prod/solutions"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("ALM-ENV-001");
    }

    @Test
    void aFullPageOfComponentsNamesTheNextOne() {
        var component = new InstalledComponent(
                RESOURCE, "ctso_/scripts/Order.js", ComponentRef.of("Entity", "ctso_order"), "Active", 2);
        given(inventory.components(Samples.PROD, "webresource", "order", "A/b", 1))
                .willReturn(List.of(component));

        assertThat(get("/api/environments/prod/components?kind=webresource&name=order&after=A/b&limit=1"))
                .hasStatusOk()
                .hasHeader(
                        "Link",
                        "<http://localhost/api/environments/prod/components?kind=webresource&name=order&limit=1"
                                + "&after=WebResource%2Fctso_%2Fscripts%2Forder.js>; rel=\"next\"")
                .bodyJson()
                .isStrictlyEqualTo("""
                        [{"kind": "WebResource", "name": "ctso_/scripts/order.js",
                          "displayName": "ctso_/scripts/Order.js", "parent": {"kind": "Entity", "name": "ctso_order"},
                          "topSolution": "Active", "layers": 2}]""");
    }

    @Test
    void theLastPageNamesNoNextOne() {
        given(inventory.components(Samples.PROD, null, null, null, 100)).willReturn(List.of());

        assertThat(get("/api/environments/prod/components"))
                .hasStatusOk()
                .doesNotContainHeader("Link")
                .bodyJson()
                .isStrictlyEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "many", "99999999999"})
    void aBadLimitIsNamed(String limit) {
        for (String path : List.of("/api/environments/prod/components", "/api/environments/prod/history")) {
            assertThat(get(path + "?limit=" + limit))
                    .hasStatus(400)
                    .bodyJson()
                    .isLenientlyEqualTo("{\"code\": \"ALM-REQ-001\", \"subject\": \"limit\"}");
        }
        verifyNoInteractions(inventory);
    }

    private static ComponentStack stack() {
        return new ComponentStack(
                RESOURCE,
                "ctso_/scripts/Order.js",
                List.of(
                        new ComponentStack.Layer(2, "Active", "contoso", false, Samples.STATE_AFTER, true),
                        new ComponentStack.Layer(1, "ContosoCore", "contoso", true, Samples.STATE_BEFORE, false)),
                List.of(new ComponentStack.Property(
                        "displayname", "New", "Active", List.of(new ComponentStack.Claim("ContosoCore", "Old")))));
    }

    @Test
    void layersAreShownFromTheTopWithWinnersAndLosers() {
        given(inventory.stack(Samples.PROD, RESOURCE)).willReturn(Optional.of(stack()));

        assertThat(get("/api/environments/prod/layers?kind=WebResource&name={name}", "ctso_/scripts/Order.js"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"kind": "WebResource", "name": "ctso_/scripts/order.js",
                         "displayName": "ctso_/scripts/Order.js",
                         "layers": [
                          {"order": 2, "solution": "Active", "publisher": "contoso", "managed": false,
                           "definition": "%s", "draft": true},
                          {"order": 1, "solution": "ContosoCore", "publisher": "contoso", "managed": true,
                           "definition": "%s", "draft": false}],
                         "properties": [{"name": "displayname", "value": "New", "winner": "Active",
                          "losers": [{"solution": "ContosoCore", "value": "Old"}]}]}""".formatted(Samples.STATE_AFTER, Samples.STATE_BEFORE));
    }

    @Test
    void aKindInAnotherCaseIsFound() {
        var key = "ctso_/scripts/order.js";
        given(inventory.stack(Samples.PROD, ComponentRef.of("webresource", key)))
                .willReturn(Optional.empty());
        given(inventory.components(Samples.PROD, "webresource", key, null, 1000))
                .willReturn(List.of(new InstalledComponent(RESOURCE, key, null, "Active", 2)));
        given(inventory.stack(Samples.PROD, RESOURCE)).willReturn(Optional.of(stack()));

        assertThat(get("/api/environments/prod/layers?kind=webresource&name=" + key))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.kind")
                .isEqualTo("WebResource");
    }

    @Test
    void aComponentThatIsNotThereIsUnknown() {
        assertThat(get("/api/environments/prod/layers?kind=Entity&name=nothing"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-ENV-006\", \"subject\": \"Entity nothing\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?kind=Entity", "?kind=Entity&name=", "?kind=Entity&name=%20"})
    void layersNeedAName(String query) {
        assertThat(mvc.get().uri(URI.create("/api/environments/prod/layers" + query)))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-REQ-001\", \"subject\": \"name\"}");
    }

    @Test
    void dependenciesAreListed() {
        given(inventory.dependencies(Samples.PROD))
                .willReturn(List.of(new ComponentDependency(
                        "ContosoCore", RESOURCE, ComponentRef.of("Entity", "account"), null, true)));

        assertThat(get("/api/environments/prod/dependencies"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        [{"solution": "ContosoCore",
                          "dependent": {"kind": "WebResource", "name": "ctso_/scripts/order.js"},
                          "required": {"kind": "Entity", "name": "account"}, "present": true}]""");
    }

    private static Dependency edge() {
        return new Dependency(
                new Dependency.End(RESOURCE, "ctso_/scripts/Order.js", null, "ContosoCore"),
                new Dependency.End(
                        ComponentRef.of("Attribute", "account.ctso_x"),
                        "ctso_X",
                        ComponentRef.of("Entity", "account"),
                        null),
                DependencyType.PUBLISHED);
    }

    private static final String EDGES = """
            [{"dependent": {"kind": "WebResource", "name": "ctso_/scripts/order.js",
                            "displayName": "ctso_/scripts/Order.js", "baseSolution": "ContosoCore"},
              "required": {"kind": "Attribute", "name": "account.ctso_x", "displayName": "ctso_X",
                           "parent": {"kind": "Entity", "name": "account"}},
              "type": "published", "typeNumber": 2}]""";

    @Test
    void edgesOfAComponentAreListedInTheDirectionAskedFor() {
        given(dependencies.dependents(Samples.PROD, RESOURCE)).willReturn(List.of(edge()));
        given(dependencies.required(Samples.PROD, RESOURCE)).willReturn(List.of(edge()));
        given(dependencies.forDelete(Samples.PROD, RESOURCE)).willReturn(List.of(edge()));

        for (String direction : List.of("", "&direction=required", "&direction=Delete")) {
            assertThat(get("/api/environments/prod/dependencies?of=webresource/ctso_/scripts/Order.js" + direction))
                    .hasStatusOk()
                    .bodyJson()
                    .isStrictlyEqualTo(EDGES);
        }
    }

    @Test
    void edgesOfASolutionAreListedForTheirPurpose() {
        given(dependencies.forUninstall(Samples.PROD, "ContosoCore")).willReturn(List.of(edge()));
        given(dependencies.missing(Samples.PROD, "ContosoCore")).willReturn(List.of(edge()));

        for (String purpose : List.of("", "?for=uninstall", "?for=export")) {
            assertThat(get("/api/environments/prod/solutions/ContosoCore/dependencies" + purpose))
                    .hasStatusOk()
                    .bodyJson()
                    .isStrictlyEqualTo(EDGES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?of=Entity", "?of=Entity/", "?of=/ctso_order", "?of="})
    void aComponentIsNamedByKindAndName(String query) {
        assertThat(get("/api/environments/prod/dependencies" + query))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-REQ-001\", \"subject\": \"of\"}");
    }

    @Test
    void anUnknownDirectionOrPurposeIsNamed() {
        assertThat(get("/api/environments/prod/dependencies?of=Entity/a&direction=up"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-REQ-001\", \"subject\": \"direction\"}");
        assertThat(get("/api/environments/prod/solutions/A/dependencies?for=fun"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-REQ-001\", \"subject\": \"for\"}");
    }

    @Test
    void historyIsListed() {
        given(inventory.history(Samples.PROD, 5))
                .willReturn(List.of(new HistoryEntry(
                        7,
                        HistoryOperation.IMPORT,
                        HistorySuboperation.NEW,
                        "ContosoCore",
                        "1.1",
                        "contoso",
                        true,
                        false,
                        false,
                        "ContosoCore",
                        "1.1",
                        Samples.NOON,
                        Samples.NOON.plusMillis(1500),
                        false,
                        "0x8004801D",
                        "Required components are absent.",
                        0,
                        "d-1/import")));

        assertThat(get("/api/environments/prod/history?limit=5"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        [{"id": 7, "operation": "Import", "operationNumber": 0,
                          "suboperation": "New", "suboperationNumber": 1, "solution": "ContosoCore",
                          "version": "1.1", "publisher": "contoso", "managed": true, "patch": false,
                          "overwriteCustomizations": false, "packageName": "ContosoCore", "packageVersion": "1.1",
                          "startedOn": "2026-03-01T12:00:00Z", "endedOn": "2026-03-01T12:00:01.500Z",
                          "totalSeconds": 1.5, "result": false,
                          "errorCode": "0x8004801D", "message": "Required components are absent.", "changes": 0,
                          "operationKey": "d-1/import"}]""");
    }

    @Test
    void whatRunsIsInTheHistoryWithoutAnEnd() {
        given(inventory.history(Samples.PROD, 1))
                .willReturn(List.of(new HistoryEntry(
                        8,
                        HistoryOperation.PUBLISH_ALL,
                        HistorySuboperation.NONE,
                        "Default",
                        null,
                        null,
                        false,
                        false,
                        false,
                        null,
                        null,
                        Samples.NOON,
                        null,
                        null,
                        null,
                        null,
                        0,
                        "d-1/publish")));

        assertThat(get("/api/environments/prod/history?limit=1"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        [{"id": 8, "operation": "PublishAll", "operationNumber": 4,
                          "suboperation": "None", "suboperationNumber": 0, "solution": "Default",
                          "managed": false, "patch": false, "overwriteCustomizations": false,
                          "startedOn": "2026-03-01T12:00:00Z", "changes": 0, "operationKey": "d-1/publish"}]""");
    }
}
