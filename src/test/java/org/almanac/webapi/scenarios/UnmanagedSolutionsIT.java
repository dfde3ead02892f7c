package org.almanac.webapi.scenarios;

import static org.almanac.webapi.scenarios.Cars.cars;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnmanagedSolutionsIT extends OverHttp {

    private Answer created(String name, String version) {
        String publisher =
                api.get("publishers?$filter=customizationprefix eq 'ctso'&$select=publisherid").rows().stream()
                        .findFirst()
                        .map(row -> row.path("publisherid").asText())
                        .orElseGet(this::publisher);
        return api.post(
                "solutions",
                "{'uniquename':'" + name + "','friendlyname':'" + name + "','version':'" + version
                        + "','publisherid@odata.bind':'/publishers(" + publisher + ")'}");
    }

    private String publisher() {
        return api.post(
                        "publishers",
                        "{'uniquename':'contoso','friendlyname':'Contoso','customizationprefix':'ctso',"
                                + "'customizationoptionvalueprefix':10000}",
                        "Prefer",
                        "return=representation")
                .expect(201)
                .at("publisherid")
                .asText();
    }

    private List<JsonNode> members(String solution) {
        return api.get("solutioncomponents?$filter=_solutionid_value eq " + solutionId(solution)
                        + "&$select=objectid,componenttype,solutioncomponentid")
                .rows();
    }

    // scenario 4
    @Test
    void aUniqueNameHasLettersDigitsAndUnderscoresOnly() {
        created("my-solution", "1.0").refused(400, "0x8004F002");
    }

    // scenario 5
    @Test
    void aUniqueNameIsTakenOnce() {
        created("Core", "1.0").expect(204);

        created("Core", "1.0").refused(400, "0x8004F023");
    }

    // scenario 9
    @Test
    void aVersionHasNumbersOnly() {
        created("Core", "1.a").refused(400, "0x8004F01E");
    }

    // scenario 7
    @Test
    void aPublisherThatAManagedPackageBroughtIsNeitherEditedNorDeleted() {
        install(cars("1.0"));
        String row = "publishers("
                + api.get("publishers?$filter=uniquename eq 'Contoso'")
                        .row()
                        .path("publisherid")
                        .asText()
                + ")";

        api.patch(row, "{'friendlyname':'Mine'}").refused(400, "0x8004F033");
        api.delete(row).refused(400, "0x8004F034");

        assertThat(api.get(row).at("friendlyname").asText()).isEqualTo("Contoso");
    }

    // scenario 10
    @Test
    void theComponentsOfADeletedSolutionStayInTheDefaultSolutionAndWork() {
        author(cars("1.0"));
        String seats = columnId("ctso_car", "ctso_seats");

        api.delete("solutions(" + solutionId(Cars.NAME) + ")").expect(204);

        assertThat(solutions(Cars.NAME)).isEmpty();
        assertThat(members("Default"))
                .extracting(row -> row.path("objectid").asText())
                .contains(seats);
        api.post("ctso_cars", "{'ctso_name':'Beetle','ctso_seats':4}").expect(204);
        assertThat(api.get("ctso_cars").row().path("ctso_seats").asInt()).isEqualTo(4);
    }

    // scenario 12
    @Test
    void noComponentIsRemovedFromTheDefaultSolution() {
        author(cars("1.0"));
        String seats = columnId("ctso_car", "ctso_seats");

        api.post(
                        "RemoveSolutionComponent",
                        "{'SolutionComponent':{'@odata.type':'Microsoft.Dynamics.CRM.solutioncomponent',"
                                + "'solutioncomponentid':'" + seats
                                + "'},'ComponentType':2,'SolutionUniqueName':'Default'}")
                .refused(400, "0x8004F000");
    }

    // scenario 78
    @Test
    void aWebResourceJoinsTheSolutionThatAHeaderNames() {
        created("Core", "1.0").expect(204);
        String content = Base64.getEncoder().encodeToString("let a;".getBytes(StandardCharsets.UTF_8));

        String id = api.post(
                        "webresourceset",
                        "{'name':'ctso_/main.js','webresourcetype':3,'content':'" + content + "'}",
                        "MSCRM.SolutionUniqueName",
                        "Core",
                        "Prefer",
                        "return=representation")
                .expect(201)
                .at("webresourceid")
                .asText();

        assertThat(members("Core")).singleElement().satisfies(row -> {
            assertThat(row.path("objectid").asText()).isEqualTo(id);
            assertThat(row.path("componenttype").asInt()).isEqualTo(61);
        });
    }
}
