package org.almanac.webapi.scenarios;

import static org.almanac.webapi.scenarios.Cars.cars;
import static org.almanac.webapi.scenarios.Cars.needingSeats;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UninstallingIT extends OverHttp {

    private static final String VIEWS = "ContosoViews";

    private Answer uninstalled(String solution) {
        return api.delete("solutions(" + solutionId(solution) + ")");
    }

    // scenario 56
    @Test
    void anUninstallationStandsInTheHistory() {
        install(cars("1.0"));

        Then.succeeded(ended(api.post("UninstallSolutionAsync", "{'SolutionUniqueName':'ContosoCars'}")));

        JsonNode newest = history(Cars.NAME).get(0);
        assertThat(newest.path("msdyn_operation").asInt()).isEqualTo(1);
        assertThat(newest.path("msdyn_suboperation").asInt()).isEqualTo(4);
        assertThat(newest.path("msdyn_result").asBoolean()).isTrue();
        assertThat(solutions(Cars.NAME)).isEmpty();
    }

    // scenario 57
    @Test
    void deletingAManagedSolutionTakesItsTablesAndRowsAway() {
        install(cars("1.0"));
        api.post("ctso_cars", "{'ctso_name':'Beetle'}").expect(204);

        uninstalled(Cars.NAME).expect(204);

        assertThat(solutions(Cars.NAME)).isEmpty();
        api.get("ctso_cars").expect(404);
        install(cars("1.0"));
        assertThat(api.get("ctso_cars").rows()).isEmpty();
    }

    private List<JsonNode> inTheWay() {
        return api.get("RetrieveDependenciesForUninstall(SolutionUniqueName='ContosoCars')")
                .rows();
    }

    // scenario 58
    // scenario 59
    @Test
    void whatLeansOnASolutionKeepsItUntilItIsGoneItself() {
        install(cars("1.0"));
        install(needingSeats(VIEWS));
        String seats = columnId("ctso_car", "ctso_seats");

        uninstalled(Cars.NAME).refused(400, "0x8004F01D");
        assertThat(inTheWay()).anySatisfy(edge -> {
            assertThat(edge.path("requiredcomponentobjectid").asText()).isEqualTo(seats);
            assertThat(edge.path("dependentcomponenttype").asInt()).isEqualTo(26);
        });
        assertThat(solutions(Cars.NAME)).hasSize(1);

        uninstalled(VIEWS).expect(204);
        assertThat(inTheWay()).isEmpty();
        uninstalled(Cars.NAME).expect(204);
        assertThat(solutions(Cars.NAME)).isEmpty();
    }

    // scenario 62
    @Test
    void aGlobalOptionSetIsNotDeletedWhileAColumnUsesIt() {
        author(cars("1.0", table -> table.column("ctso_colour", "picklist", Map.of("OptionSetName", "ctso_colour")))
                .choice("ctso_colour", "Red", "Blue"));
        String choice = "GlobalOptionSetDefinitions(Name='ctso_colour')";

        api.delete(choice).refused(400, "0x8004F01F");

        api.delete(column("ctso_car", "ctso_colour")).expect(204);
        api.delete(choice).expect(204);
    }
}
