package org.almanac.webapi.scenarios;

import static org.almanac.webapi.scenarios.Cars.cars;
import static org.almanac.webapi.scenarios.Cars.solution;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportingIT extends OverHttp {

    private static final String CUSTOMIZATIONS = "customizations.xml";
    private static final String MANIFEST = "solution.xml";

    private Answer export(String solution, boolean managed) {
        return api.post("ExportSolution", "{'SolutionName':'" + solution + "','Managed':" + managed + "}");
    }

    private Zipped exported(String solution, boolean managed) {
        return Zipped.ofBase64(
                export(solution, managed).expect(200).at("ExportSolutionFile").asText());
    }

    // scenario 16
    @Test
    void anUnpublishedChangeGoesOutOnlyAfterPublishing() {
        author(cars("1.0"));
        api.put(
                        column("ctso_car", "ctso_seats"),
                        "{'@odata.type':'Microsoft.Dynamics.CRM.IntegerAttributeMetadata','LogicalName':'ctso_seats',"
                                + "'DisplayName':{'LocalizedLabels':[{'Label':'Chairs','LanguageCode':1033}]}}")
                .expect(204);

        assertThat(exported(Cars.NAME, false).text(CUSTOMIZATIONS)).doesNotContain("\"Chairs\"");
        publish();

        assertThat(exported(Cars.NAME, false).text(CUSTOMIZATIONS)).contains("\"Chairs\"");
    }

    // scenario 17
    @Test
    void aManagedSolutionIsNotExported() {
        install(cars("1.0"));

        export(Cars.NAME, false).refused(400, "0x80048036");
    }

    // scenario 18
    @Test
    void whatDoesNotExistIsNotExported() {
        export("Nothing", false).refused(400, "0x80048037");
    }

    // scenario 19
    @Test
    void theDefaultSolutionIsNotExportedAsManaged() {
        export("Default", true).refused(400, "0x80048048");
    }

    // scenario 20
    @Test
    void aColumnOutsideTheSolutionThatAFormUsesIsMissingAndTheManifestSaysSo() {
        author(cars("1.0"));
        author(solution("ContosoForms")
                .table("ctso_car", table -> table.behavior(2).form("Second", "ctso_seats")));
        String seats = columnId("ctso_car", "ctso_seats");

        assertThat(api.get("RetrieveMissingDependencies(SolutionUniqueName='ContosoForms')")
                        .rows())
                .anySatisfy(row -> {
                    assertThat(row.path("requiredcomponentobjectid").asText()).isEqualTo(seats);
                    assertThat(row.path("requiredcomponenttype").asInt()).isEqualTo(2);
                });

        String manifest = exported("ContosoForms", false).text(MANIFEST);
        assertThat(manifest.substring(manifest.indexOf("<MissingDependencies>")))
                .contains("ctso_seats");
    }

    // scenario 23
    @Test
    void aManagedPackageIsMadeOfASolutionThatStaysUnmanaged() {
        author(cars("1.0"));

        assertThat(exported(Cars.NAME, true).text(MANIFEST)).contains("<Managed>1</Managed>");
        assertThat(solutions(Cars.NAME).get(0).path("ismanaged").asBoolean(true))
                .isFalse();
    }

    // scenario 24
    @Test
    void anExportMadeLaterIsFetchedByItsJob() {
        author(cars("1.0").table("ctso_van", table -> table.column("ctso_load", "int", Map.of())));
        Answer begun = api.post("ExportSolutionAsync", "{'SolutionName':'ContosoCars','Managed':false}");
        String job = begun.expect(200).at("ExportJobId").asText();

        Then.succeeded(ended(begun));

        String file = api.post("DownloadSolutionExportData", "{'ExportJobId':'" + job + "'}")
                .expect(200)
                .at("ExportSolutionFile")
                .asText();
        assertThat(Zipped.ofBase64(file).text(CUSTOMIZATIONS)).contains("ctso_load");
    }
}
