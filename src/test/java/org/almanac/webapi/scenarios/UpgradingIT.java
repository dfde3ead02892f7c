package org.almanac.webapi.scenarios;

import static org.almanac.webapi.scenarios.Cars.cars;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.almanac.solution.PackageBuilder;
import org.junit.jupiter.api.Test;

class UpgradingIT extends OverHttp {

    private static final String WAITING = "ContosoCars_Upgrade";
    private static final int CLONE_SOLUTION = 0x80048539;

    private JsonNode staged(PackageBuilder solution) {
        return imported(solution.toBytes(), "'HoldingSolution':true");
    }

    private Answer applied() {
        return api.post("DeleteAndPromote", "{'UniqueName':'ContosoCars'}");
    }

    // scenario 35
    // scenario 36
    @Test
    void aStagedUpgradeIsListedBesideTheSolutionUntilItIsApplied() {
        install(cars("1.0"));
        Then.succeeded(staged(cars("2.0")));

        assertThat(versionOf(Cars.NAME)).isEqualTo("1.0");
        assertThat(versionOf(WAITING)).isEqualTo("2.0");

        applied().expect(200);

        assertThat(versionOf(Cars.NAME)).isEqualTo("2.0");
        assertThat(solutions(WAITING)).isEmpty();
    }

    // scenario 37
    @Test
    void withoutAStagedUpgradeThereIsNothingToApply() {
        install(cars("1.0"));

        applied().refused(400, "0x8004853B");
        api.post("DeleteAndPromoteAsync", "{'UniqueName':'ContosoCars'}").refused(400, "0x8004853B");
    }

    // scenario 38
    @Test
    void aSecondStagedUpgradeIsRefused() {
        install(cars("1.0"));
        Then.succeeded(staged(cars("2.0")));

        Then.failed(staged(cars("3.0")), CLONE_SOLUTION);
        assertThat(versionOf(WAITING)).isEqualTo("2.0");
    }

    // scenario 39
    @Test
    void anUpgradeOfTheSameVersionIsNotStaged() {
        install(cars("1.0"));

        Then.failed(staged(cars("1.0")), CLONE_SOLUTION);
        assertThat(solutions(WAITING)).isEmpty();
    }

    // scenario 40
    @Test
    void anUpgradeNeedsWhatItUpgrades() {
        byte[] file = cars("2.0").toBytes();

        api.post("StageAndUpgrade", importing(UUID.randomUUID(), file, "")).refused(400, "0x8004F083");
        Then.failed(ended(api.post("StageAndUpgradeAsync", importing(UUID.randomUUID(), file, ""))), 0x8004F083);
        assertThat(solutions(Cars.NAME)).isEmpty();
    }

    // scenario 41
    @Test
    void aTableThatTheNewVersionDropsIsGoneWithItsRows() {
        install(cars("1.0")
                .table(
                        "ctso_van",
                        table -> table.column("ctso_vanid", "primarykey").column("ctso_name", "nvarchar")));
        api.post("ctso_vans", "{'ctso_name':'Transporter'}").expect(204);
        api.post("ctso_cars", "{'ctso_name':'Beetle'}").expect(204);

        api.post("StageAndUpgrade", importing(UUID.randomUUID(), cars("2.0").toBytes(), ""))
                .expect(204);

        assertThat(versionOf(Cars.NAME)).isEqualTo("2.0");
        api.get("ctso_vans").expect(404);
        api.get("EntityDefinitions(LogicalName='ctso_van')").expect(404);
        assertThat(api.get("ctso_cars").rows()).hasSize(1);
    }

    // scenario 42
    @Test
    void whatIsUnmanagedHereIsNotUpgradedByAManagedPackage() {
        author(cars("1.0"));

        JsonNode operation = staged(cars("2.0"));

        assertThat(operation.path("statuscode").asInt()).isEqualTo(31);
        assertThat(operation.path("errorcode").asInt()).isEqualTo(0x80048040);
        assertThat(solutions(WAITING)).isEmpty();
    }
}
