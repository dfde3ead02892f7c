package org.almanac.webapi.scenarios;

import static org.almanac.webapi.scenarios.Cars.cars;
import static org.almanac.webapi.scenarios.Cars.named;
import static org.almanac.webapi.scenarios.Cars.needingSeats;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportingIT extends OverHttp {

    // scenario 26
    @Test
    void aNewManagedPackageIsThereAtOnceAndStandsInTheHistory() {
        install(cars("1.0"));

        assertThat(solutions(Cars.NAME)).singleElement().satisfies(row -> {
            assertThat(row.path("ismanaged").asBoolean()).isTrue();
            assertThat(row.path("version").asText()).isEqualTo("1.0");
        });
        assertThat(api.get("ctso_cars").rows()).isEmpty();
        assertThat(history(Cars.NAME)).singleElement().satisfies(row -> {
            assertThat(row.path("msdyn_operation").asInt()).isZero();
            assertThat(row.path("msdyn_suboperation").asInt()).isEqualTo(1);
            assertThat(row.path("msdyn_status").asInt()).isEqualTo(1);
            assertThat(row.path("msdyn_result").asBoolean()).isTrue();
        });
    }

    // scenario 27
    @Test
    void whatAnUnmanagedPackageBringsIsADraftUntilItIsPublished() {
        author(cars("1.0"));
        install(cars("1.0.0.1", table -> named(table, 200))
                .webResource("ctso_car.js", new byte[] {'1'})
                .managed(false));

        assertThat(layers("WebResource", script())).isEmpty();
        assertThat(exported()).contains("<MaxLength>100</MaxLength>").doesNotContain("ctso_car.js");
        publish();

        assertThat(layers("WebResource", script())).containsExactly("Active");
        assertThat(exported()).contains("<MaxLength>200</MaxLength>", "ctso_car.js");
    }

    private String exported() {
        String file = api.post("ExportSolution", "{'SolutionName':'ContosoCars','Managed':false}")
                .expect(200)
                .at("ExportSolutionFile")
                .asText();
        return Zipped.ofBase64(file).text("customizations.xml");
    }

    private String script() {
        return api.get("webresourceset?$filter=name eq 'ctso_car.js'&$select=name")
                .row()
                .path("webresourceid")
                .asText();
    }

    // scenario 28
    // scenario 29
    @Test
    void aMissingColumnIsNamedAndOnceItIsThereTheSamePackageIsTaken() {
        byte[] file = needingSeats("ContosoViews").toBytes();

        String words = Then.failed(imported(file, ""), 0x8004801D);

        assertThat(words).contains("ctso_seats", "ctso_car");
        assertThat(solutions("ContosoViews")).isEmpty();
        api.post("ImportSolution", importing(UUID.randomUUID(), file, "")).refused(400, "0x8004801D");

        install(cars("1.0"));
        Then.succeeded(imported(file, ""));
        assertThat(solutions("ContosoViews")).hasSize(1);
    }

    // scenario 30
    @Test
    void theSameVersionAgainIsAnUpdate() {
        install(cars("1.0"));
        install(cars("1.0"));

        assertThat(history(Cars.NAME))
                .extracting(row -> row.path("msdyn_suboperation").asInt())
                .containsExactly(3, 1);
    }

    // scenario 45
    // scenario 46
    @Test
    void valuesAndConnectionsForTheTargetComeWithTheImport() {
        byte[] file = cars("1.0")
                .environmentVariable("ctso_Limit", "10", null)
                .connectionReference("ctso_sql", "/providers/Microsoft.PowerApps/apis/shared_sql")
                .toBytes();
        String parameters = "'ComponentParameters':[{'@odata.type':'Microsoft.Dynamics.CRM.environmentvariablevalue',"
                + "'schemaname':'ctso_Limit','value':'20'},"
                + "{'@odata.type':'Microsoft.Dynamics.CRM.connectionreference',"
                + "'connectionreferencelogicalname':'ctso_sql','connectionid':'0123abc',"
                + "'connectorid':'/providers/Microsoft.PowerApps/apis/shared_sql'}]";

        Then.succeeded(imported(file, parameters));

        JsonNode value = api.get(
                        "environmentvariablevalues?$expand=EnvironmentVariableDefinitionId($select=schemaname)")
                .row();
        assertThat(value.path("value").asText()).isEqualTo("20");
        assertThat(value.at("/EnvironmentVariableDefinitionId/schemaname").asText())
                .isEqualTo("ctso_Limit");
        assertThat(api.get("connectionreferences").row().path("connectionid").asText())
                .isEqualTo("0123abc");
    }
}
