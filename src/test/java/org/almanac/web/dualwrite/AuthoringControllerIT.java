package org.almanac.web.dualwrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import org.almanac.dualwrite.MapChange;
import org.almanac.dualwrite.MapDraft;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.process.Group;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;

class AuthoringControllerIT extends DualWriteSlice {

    private static final String VERSIONS = PROD + "/table-maps/versions";

    @Test
    void aVersionIsMadeFromAnotherOneWithFieldsMoreAndLess() {
        var change = new MapChange(List.of(MapSamples.group()), List.of("telephone1"), "contoso", "2.0.2.0");
        given(tableMapAuthoring.customize(
                        eq(Samples.PROD), eq(MapSamples.OLD), eq(change), startsWith("edit/operators/")))
                .willReturn(MapSamples.version(MapSamples.ACCOUNTS, MapSamples.YOUNG, "2.0.2.0"));

        assertThat(post(VERSIONS, """
                        {"base": "%s", "publisher": "contoso", "version": "2.0.2.0", "removed": ["telephone1"],
                         "fields": [{"source": "CUSTOMERGROUPID", "direction": "to-dataverse",
                                     "destination": "msdyn_customergroupid.msdyn_groupid",
                                     "related": "msdyn_customergroups", "defaultValue": "10"}]}""".formatted(MapSamples.OLD), Group.OPERATORS))
                .hasStatus(201)
                .hasHeader("Location", VERSIONS + "/" + MapSamples.YOUNG)
                .bodyJson()
                .isLenientlyEqualTo("{\"name\": \"accounts - Customers V3\", \"version\": \"2.0.2.0\"}");
    }

    @Test
    void aMapIsAddedWithItsFields() {
        given(tableMapAuthoring.add(
                        eq(Samples.PROD),
                        eq(MapSamples.ACCOUNTS),
                        eq(List.of(MapSamples.account())),
                        eq("contoso"),
                        eq("1.0.0.0"),
                        any()))
                .willReturn(MapSamples.version(MapSamples.ACCOUNTS, MapSamples.YOUNG, "1.0.0.0"));

        assertThat(post(VERSIONS, """
                        {"map": "accounts - Customers V3", "publisher": "contoso", "version": "1.0.0.0",
                         "fields": [{"source": "CUSTOMERACCOUNT", "direction": "both",
                                     "destination": "accountnumber"}]}""", Group.OPERATORS)).hasStatus(201);
    }

    @Test
    void aWholeDefinitionIsSavedAsThePlatformStoresIt() {
        var mapping = MapSamples.mapping(MapSamples.account());
        given(tableMapAuthoring.save(
                        eq(Samples.PROD),
                        eq(new MapDraft(MapSamples.ACCOUNTS, "contoso", "1.0.0.0", mapping, null)),
                        any()))
                .willReturn(MapSamples.version(MapSamples.ACCOUNTS, MapSamples.YOUNG, "1.0.0.0"));

        assertThat(post(VERSIONS, """
                        {"map": "accounts - Customers V3", "publisher": "contoso", "version": "1.0.0.0",
                         "mapping": %s}""".formatted(mapping.json()), Group.OPERATORS))
                .hasStatus(201);
    }

    // map scenario 21
    @Test
    void whileTheMapRunsNothingIsSaved() {
        given(tableMapAuthoring.customize(any(), any(), any(), any()))
                .willThrow(new Refusal(ErrorCode.DUAL_WRITE_REFUSED, "Stop the map first."));

        assertThat(post(
                        VERSIONS,
                        "{\"base\": \"%s\", \"publisher\": \"contoso\", \"version\": \"2.0\"}"
                                .formatted(MapSamples.OLD),
                        Group.OPERATORS))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-DW-004\"}");
    }

    @Test
    void aVersionIsPutIntoASolutionAndDeleted() {
        assertThat(post(VERSIONS + "/" + MapSamples.OLD + "/solutions", "{\"solution\": \"MyMaps\"}", Group.OPERATORS))
                .hasStatus(204);
        verify(tableMapAuthoring).addToSolution(eq(Samples.PROD), eq("MyMaps"), eq(MapSamples.OLD), any());

        assertThat(mvc.delete().uri(VERSIONS + "/" + MapSamples.OLD).with(memberOf(Group.OPERATORS)))
                .hasStatus(204);
        verify(tableMapAuthoring).delete(eq(Samples.PROD), eq(MapSamples.OLD), any());
    }

    // map scenario 23
    @Test
    void mapsOfAnotherPublisherAreReportedBeforeAnExport() {
        given(tableMapAuthoring.publisherViolations(Samples.PROD, "MyMaps"))
                .willReturn(
                        List.of(new ValidationIssue("ALM-DW-009", "Of another publisher.", "accounts", "Save it.")));

        assertThat(get(PROD + "/table-maps/publisher-violations?solution=MyMaps"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("[{\"code\": \"ALM-DW-009\", \"subject\": \"accounts\"}]");
    }

    @Test
    void aViewerSavesNothing() {
        assertThat(post(VERSIONS, "{}", Group.VIEWERS)).hasStatus(403);
        verifyNoInteractions(tableMapAuthoring);
    }
}
