package org.almanac.web.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import java.util.Set;
import org.almanac.environment.AddedComponent;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.EnvironmentPublisher;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.NewSolution;
import org.almanac.environment.PropertyEdit;
import org.almanac.environment.PublisherFields;
import org.almanac.environment.SolutionFields;
import org.almanac.environment.SolutionMember;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.process.Group;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.SolutionVersion;
import org.almanac.web.ApiSlice;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

class AuthoringControllersIT extends ApiSlice {

    private static final String BASE = "/api/environments/prod";
    private static final String BY_OPERATOR = "edit/operators/";
    private static final ComponentRef COLUMN = ComponentRef.of("Attribute", "account.ctso_x");
    private static final String NAMED = "/components?kind=attribute&name=account.ctso_X";
    private static final EnvironmentPublisher PUBLISHER = new EnvironmentPublisher(Samples.CONTOSO, false);
    private static final String PUBLISHER_JSON = """
            {"uniqueName": "contoso", "displayName": "Contoso", "prefix": "ctso", "optionValuePrefix": 10000,
             "readOnly": false}""";

    private MockMvcRequestBuilder as(Group group, HttpMethod method, String path, String json) {
        return mvc.method(method)
                .uri(BASE + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(memberOf(group));
    }

    private MockMvcRequestBuilder send(HttpMethod method, String path, String json) {
        return as(Group.OPERATORS, method, path, json);
    }

    private static InstalledSolution solution(String name, String version) {
        return new InstalledSolution(
                name,
                name,
                SolutionVersion.parse(version),
                false,
                Samples.CONTOSO,
                Samples.NOON,
                Samples.NOON,
                List.of());
    }

    @Test
    void publishersAreListed() {
        given(publishers.list(Samples.PROD)).willReturn(List.of(PUBLISHER));

        assertThat(get(BASE + "/publishers")).hasStatusOk().bodyJson().isStrictlyEqualTo("[" + PUBLISHER_JSON + "]");
    }

    @Test
    void aPublisherIsCreatedChangedAndDeleted() {
        given(publishers.create(eq(Samples.PROD), eq(Samples.CONTOSO), startsWith(BY_OPERATOR)))
                .willReturn(PUBLISHER);
        given(publishers.change(
                        eq(Samples.PROD),
                        eq("contoso"),
                        eq(new PublisherFields(null, "xyz", null)),
                        startsWith(BY_OPERATOR)))
                .willReturn(PUBLISHER);

        assertThat(send(HttpMethod.POST, "/publishers", """
                {"uniqueName": "contoso", "displayName": "Contoso", "prefix": "ctso", "optionValuePrefix": 10000}"""))
                .hasStatus(201)
                .hasHeader("Location", BASE + "/publishers/contoso")
                .bodyJson()
                .isStrictlyEqualTo(PUBLISHER_JSON);
        assertThat(send(HttpMethod.PATCH, "/publishers/contoso", "{\"prefix\": \"xyz\"}"))
                .hasStatusOk();
        assertThat(send(HttpMethod.DELETE, "/publishers/contoso", "")).hasStatus(204);
        verify(publishers).delete(eq(Samples.PROD), eq("contoso"), startsWith(BY_OPERATOR));
    }

    @Test
    void aRefusalHasThePlatformsNumber() {
        willThrow(new Refusal(
                        ErrorCode.EDIT_REFUSED,
                        "It came with a managed solution.",
                        "contoso",
                        List.of(new ProblemDetailItem("0x8004F034", "It cannot be deleted.", "contoso", null)),
                        null))
                .given(publishers)
                .delete(any(), any(), any());

        assertThat(send(HttpMethod.DELETE, "/publishers/contoso", ""))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-EDIT-001\", \"errors\": [{\"code\": \"0x8004F034\"}]}");
    }

    @Test
    void aSolutionIsCreatedChangedAndDeleted() {
        given(unmanagedSolutions.create(
                        eq(Samples.PROD),
                        eq(new NewSolution("Core", "Core", "1.0.0.0", "contoso")),
                        startsWith(BY_OPERATOR)))
                .willReturn(solution("Core", "1.0.0.0"));
        given(unmanagedSolutions.change(
                        eq(Samples.PROD),
                        eq("Core"),
                        eq(new SolutionFields("The core", null, "1.1")),
                        startsWith(BY_OPERATOR)))
                .willReturn(solution("Core", "1.1"));

        assertThat(send(HttpMethod.POST, "/solutions", "{\"uniqueName\": \"Core\", \"publisher\": \"contoso\"}"))
                .hasStatus(201)
                .hasHeader("Location", BASE + "/solutions/Core")
                .bodyJson()
                .isLenientlyEqualTo("{\"uniqueName\": \"Core\", \"version\": \"1.0.0.0\", \"managed\": false}");
        assertThat(send(HttpMethod.PATCH, "/solutions/Core", "{\"displayName\": \"The core\", \"version\": \"1.1\"}"))
                .hasStatusOk();
        assertThat(send(HttpMethod.DELETE, "/solutions/Core", "")).hasStatus(204);
        verify(unmanagedSolutions).delete(eq(Samples.PROD), eq("Core"), startsWith(BY_OPERATOR));
    }

    @Test
    void aSolutionIsPatchedAndRolledUp() {
        given(cloning.asPatch(eq(Samples.PROD), eq("Core"), eq("Repair"), eq("1.0.1.0"), startsWith(BY_OPERATOR)))
                .willReturn(solution("Core_Patch_0a1b2c3d", "1.0.1.0"));
        given(cloning.asSolution(eq(Samples.PROD), eq("Core"), eq("Core"), eq("1.1"), startsWith(BY_OPERATOR)))
                .willReturn(solution("Core", "1.1"));

        assertThat(send(
                        HttpMethod.POST,
                        "/solutions/Core/patches",
                        "{\"displayName\": \"Repair\", \"version\": \"1.0.1.0\"}"))
                .hasStatus(201)
                .hasHeader("Location", BASE + "/solutions/Core_Patch_0a1b2c3d");
        assertThat(send(HttpMethod.POST, "/solutions/Core/clone", "{\"version\": \"1.1\"}"))
                .hasStatusOk();
        assertThat(send(HttpMethod.POST, "/solutions/Core/clone", "{}")).hasStatus(400);
    }

    @Test
    void componentsOfASolutionAreListedAddedAndRemoved() {
        given(solutionContents.list(Samples.PROD, "Core", null, 1))
                .willReturn(
                        List.of(new SolutionMember(ComponentRef.of("Entity", "ctso_order"), "ctso_Order", null, 0)));

        assertThat(get(BASE + "/solutions/Core/components?limit=1"))
                .hasStatusOk()
                .hasHeader(
                        "Link",
                        "<http://localhost" + BASE
                                + "/solutions/Core/components?limit=1&after=Entity%2Fctso_order>; rel=\"next\"")
                .bodyJson()
                .isStrictlyEqualTo(
                        "[{\"kind\": \"Entity\", \"name\": \"ctso_order\", \"displayName\": \"ctso_Order\", \"behavior\": 0}]");
        assertThat(send(
                        HttpMethod.POST,
                        "/solutions/Core/components",
                        "{\"kind\": \"1\", \"name\": \"account\", \"behavior\": 2, \"withRequired\": true}"))
                .hasStatus(204);
        verify(solutionContents)
                .add(
                        eq(Samples.PROD),
                        eq("Core"),
                        eq(new AddedComponent(ComponentRef.of("Entity", "account"), 2, true)),
                        startsWith(BY_OPERATOR));
        assertThat(send(HttpMethod.DELETE, "/solutions/Core" + NAMED, "")).hasStatus(204);
        verify(solutionContents).remove(eq(Samples.PROD), eq("Core"), eq(COLUMN), startsWith(BY_OPERATOR));
    }

    @Test
    void theNextOptionHasAProposedValue() {
        given(componentEditing.proposeOptionValue(Samples.PROD, "Core", ComponentRef.of("OptionSet", "ctso_color")))
                .willReturn(100000003);

        assertThat(get(BASE + "/solutions/Core/option-value?kind=optionset&name=ctso_color"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"value\": 100000003}");
    }

    @Test
    void aComponentIsCreatedOrGetsAnotherDefinition() {
        var definition = new ComponentDefinition(COLUMN, "account.ctso_X", null, "<attribute/>");
        given(componentEditing.put(eq(Samples.PROD), eq(definition), eq("Core"), startsWith(BY_OPERATOR)))
                .willReturn(true);

        assertThat(send(HttpMethod.PUT, NAMED, "{\"solution\": \"Core\", \"definition\": \"<attribute/>\"}"))
                .hasStatus(201)
                .hasHeader("Location", BASE + "/layers?kind=Attribute&name=account.ctso_x");
        assertThat(send(HttpMethod.PUT, NAMED, "{\"definition\": \"<attribute/>\"}"))
                .hasStatus(204);
        assertThat(send(HttpMethod.PUT, NAMED, "{}")).hasStatus(400);
    }

    @Test
    void propertiesAreChangedOrGivenUp() {
        assertThat(send(
                        HttpMethod.PATCH,
                        NAMED,
                        "{\"properties\": {\"RequiredLevel\": \"required\", \"Label\": null}}"))
                .hasStatus(204);
        verify(componentEditing)
                .change(
                        eq(Samples.PROD),
                        eq(COLUMN),
                        eq(List.of(new PropertyEdit("RequiredLevel", "required"), new PropertyEdit("Label", null))),
                        eq(null),
                        startsWith(BY_OPERATOR));
    }

    @Test
    void aComponentAndAnUnmanagedLayerAreDeleted() {
        assertThat(send(HttpMethod.DELETE, NAMED, "")).hasStatus(204);
        verify(componentEditing).delete(eq(Samples.PROD), eq(COLUMN), startsWith(BY_OPERATOR));

        assertThat(send(HttpMethod.DELETE, "/layers/active?kind=Attribute&name=account.ctso_x", ""))
                .hasStatus(204);
        verify(componentEditing).removeCustomizations(eq(Samples.PROD), eq(COLUMN), startsWith(BY_OPERATOR));
        assertThat(send(HttpMethod.DELETE, "/layers/active?kind=Attribute&name=", ""))
                .hasStatus(400);
    }

    @Test
    void someDraftsOrAllArePublished() {
        given(publishing.publish(eq(Samples.PROD), eq(Set.of(COLUMN)), startsWith(BY_OPERATOR)))
                .willReturn(1);
        given(importing.publishAll(eq(Samples.PROD), startsWith(BY_OPERATOR))).willReturn(7);

        assertThat(send(
                        HttpMethod.POST,
                        "/publish",
                        "{\"components\": [{\"kind\": \"Attribute\", \"name\": \"account.ctso_x\"}]}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"components\": 1}");
        assertThat(send(HttpMethod.POST, "/publish", "{}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"components\": 7}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Group.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTRATORS", "OPERATORS"})
    void nobodyElseEdits(Group group) {
        for (var request : List.of(
                as(group, HttpMethod.POST, "/publishers", "{}"),
                as(group, HttpMethod.PATCH, "/solutions/Core", "{}"),
                as(group, HttpMethod.POST, "/solutions/Core/patches", "{}"),
                as(group, HttpMethod.POST, "/solutions/Core/components", "{}"),
                as(group, HttpMethod.PUT, NAMED, "{}"),
                as(group, HttpMethod.POST, "/publish", "{}"))) {
            assertThat(request).hasStatus(403).bodyJson().isLenientlyEqualTo("{\"code\": \"ALM-SEC-002\"}");
        }
        verifyNoInteractions(publishers, unmanagedSolutions, cloning, solutionContents, componentEditing, publishing);
    }
}
