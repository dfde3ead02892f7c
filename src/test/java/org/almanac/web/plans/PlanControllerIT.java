package org.almanac.web.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.nio.file.Path;
import java.util.List;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.DeploymentSettings.ConnectionReference;
import org.almanac.environment.DeploymentSettings.EnvironmentVariable;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.process.Group;
import org.almanac.target.PackageFile;
import org.almanac.target.TargetEnvironment;
import org.almanac.web.ApiSlice;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanControllerIT extends ApiSlice {

    private static final String REQUEST = "{\"environment\": \"prod\", \"package\": \"ContosoCore@1.1\"}";
    private static final Path ZIP = Path.of("core.zip");

    private void planned(ImportOptions options, Plan plan) {
        var target = mock(TargetEnvironment.class);
        given(targets.of(Samples.PROD)).willReturn(target);
        given(catalog.resolve("ContosoCore@1.1")).willReturn(Samples.shelved());
        given(catalog.file(Samples.PACKAGE_ID)).willReturn(ZIP);
        given(target.plan(new PackageFile(Samples.PACKAGE_ID, ZIP), options)).willReturn(plan);
    }

    @Test
    void aPlanShowsWhatTheImportWillDo() {
        planned(ImportOptions.standard(), Samples.accepted());

        assertThat(post("/api/plans", REQUEST, Group.OPERATORS))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"planHash": "%s", "packageId": "%s", "solution": "ContosoCore", "version": "1.1",
                         "managed": true, "installedVersion": "1.0", "mode": "update", "customizations": "maintain",
                         "activateProcesses": true, "outcome": "accepted", "refusals": [],
                         "changes": [{"action": "hidden", "kind": "Entity", "name": "ctso_order",
                           "displayName": "ctso_Order", "definition": "%s",
                           "properties": [{"name": "displayname", "from": "Order", "to": "Purchase order",
                                           "winner": "Active"}],
                           "rowsAtRisk": 0, "overwritten": false}],
                         "counts": {"add": 0, "change": 0, "delete": 0, "hidden": 1, "unchanged": 0,
                                    "overwritten": 0, "rowsAtRisk": 0, "unknown": 0},
                         "warnings": [{"code": "label-ignored", "severity": "informational",
                                       "message": "A label is ignored."}],
                         "unknown": [], "steps": [],
                         "stateHashBefore": "%s", "stateHashAfter": "%s"}""".formatted(
                                Samples.PLAN_HASH,
                                Samples.PACKAGE_ID,
                                "e".repeat(64),
                                Samples.STATE_BEFORE,
                                Samples.STATE_AFTER));
    }

    @Test
    void aRefusedPlanIsAPlanToo() {
        planned(ImportOptions.standard(), Samples.refused());

        assertThat(post("/api/plans", REQUEST, Group.APPROVERS))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"outcome": "refused", "changes": [],
                         "refusals": [{"code": "0x8004801D", "message": "Required components are absent.",
                                       "components": [{"kind": "Entity", "name": "ctso_base"}]}]}""");
    }

    @Test
    void theOptionsAreTakenOver() {
        planned(new ImportOptions(ImportMode.APPLY_UPGRADE, Customizations.OVERWRITE, false), Samples.accepted());

        assertThat(post("/api/plans", """
                        {"environment": "prod", "package": "ContosoCore@1.1", "mode": "apply-upgrade",
                         "customizations": "overwrite", "activateProcesses": false}""", Group.ADMINISTRATORS)).hasStatusOk();
    }

    @Test
    void settingsForTheTargetAreTakenOverAsAFileOrAsItsText() {
        var settings = new DeploymentSettings(
                List.of(new EnvironmentVariable("ctso_url", "x")),
                List.of(new ConnectionReference("ctso_sql", "c1", "")));
        planned(new ImportOptions(ImportMode.AUTO, Customizations.MAINTAIN, true, settings), Samples.accepted());
        String file = "{\"EnvironmentVariables\": [{\"SchemaName\": \"ctso_url\", \"Value\": \"x\"}],"
                + " \"ConnectionReferences\": [{\"LogicalName\": \"ctso_sql\", \"ConnectionId\": \"c1\"}]}";
        String request = "{\"environment\": \"prod\", \"package\": \"ContosoCore@1.1\", \"settings\": %s}";

        assertThat(post("/api/plans", request.formatted(file), Group.OPERATORS)).hasStatusOk();
        String text = '"' + file.replace("\"", "\\\"") + '"';
        assertThat(post("/api/plans", request.formatted(text), Group.OPERATORS)).hasStatusOk();
    }

    @Test
    void settingsThatNobodyReadsAreAMistake() {
        assertThat(post(
                        "/api/plans",
                        "{\"environment\": \"prod\", \"package\": \"x\", \"settings\": {\"Variables\": []}}",
                        Group.OPERATORS))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-PLAN-009\", \"subject\": \"settings\"}");
    }

    @Test
    void aViewerDoesNotPlan() {
        assertThat(post("/api/plans", REQUEST, Group.VIEWERS)).hasStatus(403);
        verifyNoInteractions(targets, catalog);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                           | environment",
                "{\"environment\": \"prod\"}                                                  | package",
                "{\"environment\": \"\", \"package\": \"x\"}                                  | environment",
                "{\"environment\": \"prod\", \"package\": null}                               | package",
                "{\"environment\": \"prod\", \"package\": 5}                                  | package",
                "{\"environment\": \"prod\", \"package\": \"x\", \"mode\": \"delete\"}        | mode",
                "{\"environment\": \"prod\", \"package\": \"x\", \"mode\": \"AUTO\"}          | mode",
                "{\"environment\": \"prod\", \"package\": \"x\", \"customizations\": \"no\"}  | customizations",
                "{\"environment\": \"prod\", \"package\": \"x\", \"activateProcesses\": \"y\"} | activateProcesses",
                "{\"environment\": \"prod\", \"package\": \"x\", \"planHash\": \"1\"}         | planHash",
            })
    void aBadFieldIsNamed(String body, String field) {
        assertThat(post("/api/plans", body, Group.OPERATORS))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-REQ-001\", \"subject\": \"%s\"}".formatted(field));
    }

    @Test
    void anUnknownWordIsAnsweredWithTheWordsThatAreAllowed() {
        assertThat(post(
                        "/api/plans",
                        "{\"environment\": \"prod\", \"package\": \"x\", \"mode\": \"delete\"}",
                        Group.OPERATORS))
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("'delete' is not allowed for 'mode'; allowed are auto, install, update, upgrade, stage,"
                        + " apply-upgrade.");
    }
}
