package org.almanac.environment.mirroring;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.environment.ImportMode;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.Plan.Matter;
import org.almanac.environment.Plan.Unknown;
import org.almanac.environment.planning.World;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Test;

/** Plans for real environments say what nobody can tell beforehand. */
class PlanningOnAMirrorTest {

    private static final String CAR = "Entity ctso_car";
    private static final String SEATS = "Attribute ctso_car.ctso_seats";

    private final RealEnvironment real = new RealEnvironment();

    private static PackageFixture core(String version, String... properties) {
        return aPackage("Core").version(version).component("Entity", "ctso_car", properties);
    }

    private Plan planned(PackageFixture fixture) {
        real.reflected();
        return real.mirror.planned(fixture);
    }

    private static Plan.Change only(Plan plan) {
        assertThat(plan.changes()).hasSize(1);
        return plan.changes().get(0);
    }

    @Test
    void whatAlmanacHasBroughtIsPlannedAsEverywhere() {
        PackageFixture first = core("1.0", "Name=Car");
        PackageFixture second = core("1.1", "Name=Vehicle");
        real.shelved(first).managed("Core", "1.0", CAR);

        Plan plan = planned(second);

        Plan embedded = World.empty().with(first).planned(second);
        assertThat(plan.unknown()).isEmpty();
        assertThat(plan.changes()).isEqualTo(embedded.changes());
    }

    @Test
    void anUpdateOfAVersionThatNobodyKnowsMayChangeAnything() {
        real.managed("Core", "1.0", CAR);

        Plan plan = planned(core("1.1", "Name=Car"));

        assertThat(only(plan).action()).isEqualTo(Action.UNKNOWN);
        assertThat(only(plan).properties()).isEmpty();
        assertThat(plan.counts().unknown()).isEqualTo(1);
        assertThat(plan.unknown())
                .containsExactly(new Unknown(
                        Matter.DEFINITION, RealEnvironment.ref(CAR), List.of(), "What Core holds there is not known."));
    }

    @Test
    void whetherAPropertyIsHiddenByAMakersChangeIsUnknown() {
        real.shelved(core("1.0", "Name=Car", "Color=red"))
                .managed("Core", "1.0", CAR)
                .layers(CAR, "Core=a", "Active=b");

        Plan plan = planned(core("1.1", "Name=Vehicle", "Color=red"));

        assertThat(only(plan).action()).isEqualTo(Action.UNKNOWN);
        assertThat(plan.unknown())
                .containsExactly(new Unknown(
                        Matter.PROPERTIES,
                        RealEnvironment.ref(CAR),
                        List.of("Name"),
                        "What Active holds there is not known."));
    }

    @Test
    void aKnownLayerOnTopTellsThatALowerOneIsHidden() {
        real.shelved(core("1.0", "Name=Car"))
                .shelved(aPackage("Sales").version("1.0").component("Entity", "ctso_car", "Name=Sold car"))
                .managed("Core", "1.0", CAR)
                .managed("Sales", "1.0", CAR);

        Plan plan = planned(core("1.1", "Name=Vehicle"));

        assertThat(only(plan).action()).isEqualTo(Action.HIDDEN);
        assertThat(plan.unknown()).isEmpty();
    }

    @Test
    void theSamePackageAgainChangesNothingBelowAnUnknownLayer() {
        PackageFixture same = core("1.0", "Name=Car");
        real.shelved(same).managed("Core", "1.0", CAR).layers(CAR, "Core=a", "Active=b");

        Plan plan = planned(same);

        assertThat(only(plan).action()).isEqualTo(Action.UNCHANGED);
        assertThat(plan.unknown()).isEmpty();
    }

    @Test
    void whatMergesIsUnknownAsAWholeWhereOneLayerIs() {
        String form = "SystemForm 11111111-1111-1111-1111-111111111111";
        PackageFixture fixture = aPackage("Core")
                .version("1.1")
                .component("SystemForm", "11111111-1111-1111-1111-111111111111", "Name=Main");
        real.managed("Base", "1.0", form);

        Plan plan = planned(fixture);

        assertThat(only(plan).action()).isEqualTo(Action.UNKNOWN);
        assertThat(plan.unknown()).extracting(Unknown::matter).containsExactly(Matter.DEFINITION);
    }

    @Test
    void whatTheEnvironmentHasInWhateverShapeIsNotMissing() {
        real.managed("Base", "1.0", SEATS);

        Plan plan = planned(core("1.0", "Name=Car").needs("Attribute", "ctso_car.ctso_seats", "Base", "1.0"));

        assertThat(plan.accepted()).isTrue();
    }

    @Test
    void whatTheEnvironmentLacksIsMissing() {
        Plan plan = planned(core("1.0", "Name=Car").needs("Attribute", "ctso_car.ctso_seats", "Base", "1.0"));

        assertThat(plan.refusals()).extracting(Plan.Refusal::code).containsExactly("0x8004801D");
    }

    @Test
    void rowsThatNobodyHasCountedAreUnknown() {
        Plan plan = dropsATable();

        assertThat(plan.counts().delete()).isEqualTo(1);
        assertThat(plan.unknown()).extracting(Unknown::matter).containsExactly(Matter.ROWS, Matter.DEPENDENCIES);
    }

    @Test
    void countedRowsAreAtRiskAndOnlyTheirMagnitudeBindsTheApproval() {
        real.mirror.counted("ctso_van", 120);
        Plan plan = dropsATable();
        assertThat(plan.counts().rowsAtRisk()).isEqualTo(120);

        Sha256 later = real.mirror
                .counted("ctso_van", 130)
                .planned(upgraded(), ImportMode.UPGRADE)
                .planHash();
        Sha256 muchLater = real.mirror
                .counted("ctso_van", 1300)
                .planned(upgraded(), ImportMode.UPGRADE)
                .planHash();

        assertThat(later).isEqualTo(plan.planHash());
        assertThat(muchLater).isNotEqualTo(plan.planHash());
    }

    private static PackageFixture upgraded() {
        return core("2.0", "Name=Car");
    }

    private Plan dropsATable() {
        real.shelved(core("1.0", "Name=Car")).managed("Core", "1.0", CAR, "Entity ctso_van");
        real.reflected();
        return real.mirror.planned(upgraded(), ImportMode.UPGRADE);
    }

    @Test
    void anUninstallationMayBringBackWhatNobodyKnows() {
        real.shelved(aPackage("Sales").version("1.0").component("Entity", "ctso_car", "Name=Sold car"))
                .managed("Core", "1.0", CAR)
                .managed("Sales", "1.0", CAR);
        real.reflected();

        Plan plan = real.mirror.plannedUninstall("Sales");

        assertThat(only(plan).action()).isEqualTo(Action.UNKNOWN);
        assertThat(plan.unknown()).extracting(Unknown::why).containsExactly("What Core holds there is not known.");
    }

    @Test
    void whatTheEnvironmentCouldNotBeAskedBelongsToThePlanAndItsHash() {
        Plan plan = planned(core("1.0", "Name=Car"));

        Plan unsure = plan.unanswered(List.of("The environment has no table msdyn_componentlayers."));

        assertThat(plan.unanswered(List.of())).isSameAs(plan);
        assertThat(unsure.unknown()).extracting(Unknown::matter).containsExactly(Matter.ENVIRONMENT);
        assertThat(unsure.planHash()).isNotEqualTo(plan.planHash());
    }
}
