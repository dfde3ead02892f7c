package org.almanac.web.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import org.almanac.deployment.DeploymentFilter;
import org.almanac.deployment.DeploymentState;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Governance;
import org.almanac.environment.Governance.CheckerEnforcement;
import org.almanac.environment.ProvidedSolution;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.process.Group;
import org.almanac.web.ApiSlice;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;

class EnvironmentControllerIT extends ApiSlice {

    private static final String PRODUCTION = """
            {"name": "prod", "displayName": "Production", "type": "production", "kind": "embedded", "ring": 2,
             "provides": ["msdynce_*", "Core@1.0"], "platformVersion": "9.2",
             "governance": {"blockUnmanagedCustomizations": false, "languages": [1033], "largestPackage": 99614720,
                            "checker": "none"},
             "stateHash": "%s"}""".formatted(Samples.STATE_BEFORE);

    @Test
    void environmentsAreListed() {
        given(environments.list()).willReturn(List.of(Samples.production()));

        assertThat(get("/api/environments"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .bodyJson()
                .isStrictlyEqualTo("[" + PRODUCTION + "]");
    }

    @Test
    void oneEnvironmentIsShown() {
        given(environments.get(Samples.PROD)).willReturn(Samples.production());

        assertThat(get("/api/environments/prod")).hasStatusOk().bodyJson().isStrictlyEqualTo(PRODUCTION);
    }

    @Test
    void aNameThatCannotBeOneIsUnknown() {
        assertThat(get("/api/environments/Not a name"))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-ENV-001\", \"subject\": \"Not a name\"}");
    }

    @Test
    void anAdministratorRegistersAnEnvironment() {
        var settings = new EnvironmentSettings(
                "Production",
                EnvironmentType.PRODUCTION,
                EnvironmentKind.EMBEDDED,
                null,
                2,
                List.of(ProvidedSolution.parse("msdynce_*")),
                null);
        given(environments.register(Samples.PROD, settings)).willReturn(Samples.production());

        var answer = post("/api/environments", """
                {"name": "prod", "displayName": "Production", "type": "production", "kind": "embedded", "ring": 2,
                 "provides": ["msdynce_*"]}""", Group.ADMINISTRATORS);

        assertThat(answer)
                .hasStatus(201)
                .hasHeader("Location", "/api/environments/prod")
                .bodyJson()
                .isStrictlyEqualTo(PRODUCTION);
    }

    @ParameterizedTest
    @EnumSource(value = Group.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATORS")
    void nobodyElseRegistersChangesOrRemoves(Group group) {
        var register = post("/api/environments", "{\"name\": \"prod\"}", group);
        var change = mvc.patch()
                .uri("/api/environments/prod")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(memberOf(group));
        var remove = mvc.delete().uri("/api/environments/prod").with(memberOf(group));

        for (var request : List.of(register, change, remove)) {
            assertThat(request).hasStatus(403).bodyJson().isLenientlyEqualTo("""
                            {"code": "ALM-SEC-002", "status": 403,
                             "detail": "This needs membership of the group camunda-admin."}""");
        }
        verifyNoInteractions(environments);
    }

    @Test
    void whatIsAbsentInAChangeStaysAsItIs() {
        var onlyRing = new EnvironmentSettings(null, null, null, null, 3, null, null);
        given(environments.change(Samples.PROD, onlyRing)).willReturn(Samples.production());

        assertThat(mvc.patch()
                        .uri("/api/environments/prod")
                        .contentType("application/merge-patch+json")
                        .content("{\"ring\": 3}")
                        .with(memberOf(Group.ADMINISTRATORS)))
                .hasStatusOk();
        verify(environments).change(Samples.PROD, onlyRing);
    }

    @Test
    void whatMakersAndImportsMayDoIsReplacedAsAWhole() {
        var governance = new Governance(true, List.of(1031, 1033), 500, 1000, CheckerEnforcement.BLOCK);
        var settings = new EnvironmentSettings(null, null, null, null, null, null, null, governance);
        given(environments.change(Samples.PROD, settings)).willReturn(Samples.production());

        assertThat(mvc.patch()
                        .uri("/api/environments/prod")
                        .contentType("application/merge-patch+json")
                        .content("""
                                {"governance": {"blockUnmanagedCustomizations": true, "languages": [1033, 1031],
                                 "mostTables": 500, "largestPackage": 1000, "checker": "block"}}""")
                        .with(memberOf(Group.ADMINISTRATORS)))
                .hasStatusOk();
        verify(environments).change(Samples.PROD, settings);
    }

    @Test
    void anEnvironmentIsRemoved() {
        assertThat(mvc.delete().uri("/api/environments/prod").with(memberOf(Group.ADMINISTRATORS)))
                .hasStatus(204);
        verify(environments).remove(Samples.PROD);
    }

    @ParameterizedTest
    @EnumSource(
            value = DeploymentState.class,
            names = {"PLANNING", "AWAITING_APPROVAL", "QUEUED", "RUNNING"})
    void anEnvironmentWithAnOpenDeploymentIsNotRemoved(DeploymentState state) {
        given(deployments.list(new DeploymentFilter(Samples.PROD, state, null, null, 1)))
                .willReturn(List.of(Samples.deployment(state)));

        assertThat(mvc.delete().uri("/api/environments/prod").with(memberOf(Group.ADMINISTRATORS)))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"code": "ALM-ENV-004", "subject": "prod",
                         "detail": "The deployment d-1 into 'prod' is still open."}""");
        verifyNoInteractions(environments);
    }

    @Test
    void aRefusalKeepsItsCode() {
        given(environments.register(any(), any()))
                .willThrow(new Refusal(ErrorCode.ENVIRONMENT_EXISTS, "There is one called prod.", "prod"));

        assertThat(post("/api/environments", "{\"name\": \"prod\"}", Group.ADMINISTRATORS))
                .hasStatus(409)
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"type": "urn:alm:problem:ALM-ENV-002", "title": "Environment exists", "status": 409,
                         "detail": "There is one called prod.", "instance": "/api/environments",
                         "code": "ALM-ENV-002", "remedy": "%s", "subject": "prod"}""".formatted(ErrorCode.ENVIRONMENT_EXISTS.remedy()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                          | 400 | ALM-REQ-001 | name",
                "{\"name\": \" \"}                           | 400 | ALM-REQ-001 | name",
                "{\"name\": \"Not Valid\"}                   | 422 | ALM-ENV-003 | name",
                "{\"name\": \"a\", \"type\": \"PRODUCTION\"} | 400 | ALM-REQ-001 | type",
                "{\"name\": \"a\", \"kind\": \"cloud\"}      | 400 | ALM-REQ-001 | kind",
                "{\"name\": \"a\", \"ring\": \"one\"}        | 400 | ALM-REQ-001 | ring",
                "{\"name\": \"a\", \"ring\": 1.5}            | 400 | ALM-REQ-001 | ring",
                "{\"name\": \"a\", \"provides\": \"x\"}      | 400 | ALM-REQ-001 | provides",
                "{\"name\": \"a\", \"provides\": [\"\"]}     | 422 | ALM-ENV-003 | provides[0]",
                "{\"name\": \"a\", \"provides\": [\"x@y\"]}  | 422 | ALM-ENV-003 | provides[0]",
                "{\"name\": \"a\", \"governance\": {\"checker\": \"x\"}}    | 400 | ALM-REQ-001 | checker",
                "{\"name\": \"a\", \"governance\": {\"mostTables\": -1}}   | 422 | ALM-ENV-003 | governance.mostTables",
                "{\"name\": \"a\", \"governance\": {\"languages\": []}}    | 422 | ALM-ENV-003 | governance.languages",
                "{\"name\": \"a\", \"owner\": \"me\"}        | 400 | ALM-REQ-001 | owner",
            })
    void aBadFieldIsNamedAndNothingIsRegistered(String body, int status, String code, String field) {
        assertThat(post("/api/environments", body, Group.ADMINISTRATORS))
                .hasStatus(status)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"%s\", \"subject\": \"%s\"}".formatted(code, field));
        verifyNoInteractions(environments);
    }
}
