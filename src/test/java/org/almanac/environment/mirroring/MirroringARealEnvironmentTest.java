package org.almanac.environment.mirroring;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.environment.MirroredInventory.MirroredComponent;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Test;

/** What the mirror of a real environment says after the environment was asked. */
class MirroringARealEnvironmentTest {

    private static final String CAR = "Entity ctso_car";
    private static final String SEATS = "Attribute ctso_car.ctso_seats";

    private final RealEnvironment real = new RealEnvironment();

    private static PackageFixture core(String version) {
        return aPackage("Core").version(version).component("Entity", "ctso_car", "Name=Car " + version);
    }

    private SolutionState solution(String name) {
        return real.mirror.state().solution(name).orElseThrow();
    }

    private Sha256 hash() {
        return real.mirror.state().sum().hash();
    }

    @Test
    void aSolutionHasALayerOnEachOfItsComponents() {
        real.managed("Core", "1.2", CAR, SEATS).reflected();

        assertThat(solution("core").version().text()).isEqualTo("1.2");
        assertThat(real.stack(CAR)).containsExactly("Core");
        assertThat(real.stack(SEATS)).containsExactly("Core");
    }

    @Test
    void solutionsLieOnEachOtherInTheOrderOfInstallation() {
        real.managed("Core", "1.0", CAR).managed("Sales", "1.0", CAR).reflected();
        real.managed("Late", "1.0", CAR).reflected();

        assertThat(real.stack(CAR)).containsExactly("Core", "Sales", "Late");
    }

    @Test
    void whatTheLayersOfAComponentShowGoesBeforeTheOrderOfTheList() {
        real.managed("Core", "1.0", CAR, SEATS).managed("Sales", "1.0", CAR, SEATS);

        real.layers(CAR, "Sales=a", "Core=b").reflected();

        assertThat(real.stack(CAR)).containsExactly("Sales", "Core");
        assertThat(real.stack(SEATS)).containsExactly("Sales", "Core");
    }

    @Test
    void anUpgradeWithItsNewDateLeavesASolutionInItsPlace() {
        real.managed("Core", "1.0", CAR).managed("Sales", "1.0", CAR).reflected();

        real.without("Core").managed("Core", "2.0", CAR).reflected();

        assertThat(real.stack(CAR)).containsExactly("Core", "Sales");
    }

    @Test
    void patchesAndStagedUpgradesLieInTheBlockOfTheirSolution() {
        real.managed("Core", "1.0", CAR)
                .managed("Sales", "1.0", CAR)
                .managed("Core_Upgrade", "2.0", CAR)
                .patch("Core_Patch_1", "1.0.1", "Core", CAR)
                .reflected();

        assertThat(real.stack(CAR)).containsExactly("Core", "Core_Patch_1", "Core_Upgrade", "Sales");
        assertThat(solution("Core_Patch_1").role()).isEqualTo(SolutionRole.PATCH);
        assertThat(solution("Core_Upgrade").role()).isEqualTo(SolutionRole.HOLDING);
        assertThat(solution("Core_Upgrade").parent()).isEqualTo("Core");
    }

    @Test
    void reflectingTwiceChangesNothing() {
        real.managed("Core", "1.0", CAR, SEATS)
                .unmanaged("Mine", "WebResource ctso_/a.js")
                .layers(SEATS, "Core=x", "Active=y");
        assertThat(real.reflected().nothing()).isFalse();

        assertThat(real.reflected().nothing()).isTrue();
    }

    @Test
    void definitionsAreThoseOfThePackageWithThatNameAndVersion() {
        real.shelved(core("1.0")).managed("Core", "1.0", CAR, SEATS).reflected();

        assertThat(real.definition(CAR, "Core").properties()).containsEntry("Name", "Car 1.0");
        assertThat(real.knows(SEATS, "Core")).isFalse();
    }

    @Test
    void aStagedUpgradeIsKnownByThePackageOfItsSolution() {
        real.shelved(core("2.0")).managed("Core", "1.0", CAR).managed("Core_Upgrade", "2.0", CAR);

        real.reflected();

        assertThat(real.knows(CAR, "Core")).isFalse();
        assertThat(real.knows(CAR, "Core_Upgrade")).isTrue();
    }

    @Test
    void anotherVersionThatAlmanacDoesNotHaveMakesDefinitionsUnknown() {
        real.shelved(core("1.0")).managed("Core", "1.0", CAR).reflected();

        real.unread("Core", "1.1").reflected();

        assertThat(real.stack(CAR)).containsExactly("Core");
        assertThat(real.knows(CAR, "Core")).isFalse();
    }

    @Test
    void whatAnUpdateLeavesAsItWasStaysKnown() {
        real.shelved(core("1.0")).managed("Core", "1.0", CAR).reflected();

        real.shelved(aPackage("Core").version("1.1").column("ctso_car.ctso_seats", "Type=int"))
                .managed("Core", "1.1", CAR, SEATS)
                .reflected();

        assertThat(real.definition(CAR, "Core").properties()).containsEntry("Name", "Car 1.0");
        assertThat(real.knows(SEATS, "Core")).isTrue();
    }

    @Test
    void whatMakersHaveChangedIsUnknownAndChangesTheStateHashWhenItChanges() {
        real.shelved(core("1.0")).managed("Core", "1.0", CAR).layers(CAR, "Core=a", "Active=red");
        real.reflected();
        Sha256 red = hash();

        real.layers(CAR, "Core=a", "Active=blue").reflected();

        assertThat(real.stack(CAR)).containsExactly("Core", "Active");
        assertThat(real.knows(CAR, "Core")).isTrue();
        assertThat(real.knows(CAR, "Active")).isFalse();
        assertThat(hash()).isNotEqualTo(red);
    }

    @Test
    void noLayerIsLostBecauseNobodyAskedForComponents() {
        real.managed("Core", "1.0", CAR, SEATS)
                .layers(SEATS, "Core=a", "Active=b")
                .reflected();
        Sha256 before = hash();

        RealEnvironment asked = real.unread("Core", "1.0");

        assertThat(asked.reflected().nothing()).isTrue();
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void aComponentThatASolutionHasNoMoreLosesItsLayer() {
        real.managed("Core", "1.0", CAR, SEATS).reflected();

        real.managed("Core", "1.0", CAR).reflected();

        assertThat(real.stack(SEATS)).isEmpty();
    }

    @Test
    void aSolutionThatIsGoneTakesItsLayersAndTheUnmanagedOnesOnThem() {
        real.managed("Core", "1.0", CAR, SEATS)
                .managed("Sales", "1.0", CAR)
                .layers(SEATS, "Core=a", "Active=b")
                .reflected();

        RealEnvironment rest = new RealEnvironment();
        rest.managed("Sales", "1.0", CAR);
        real.reflected(rest.inventory());

        assertThat(real.stack(CAR)).containsExactly("Sales");
        assertThat(real.stack(SEATS)).isEmpty();
        assertThat(real.mirror.state().solution("Core")).isEmpty();
    }

    @Test
    void whatOnlyUnmanagedSolutionsHaveLiesInTheUnmanagedLayer() {
        real.managed("Core", "1.0", CAR).unmanaged("Mine", CAR, SEATS).reflected();

        assertThat(real.stack(CAR)).containsExactly("Core");
        assertThat(real.stack(SEATS)).containsExactly("Active");
        assertThat(real.mirror.state().members("mine"))
                .extracting(member -> member.component().toString())
                .containsExactlyInAnyOrder(CAR, SEATS);
    }

    @Test
    void aShellIsAMembershipWithoutALayer() {
        MirroredComponent shell = new MirroredComponent(RealEnvironment.ref(CAR), "Car", null, 2);
        real.solution("Sales", "1.0", true, null, List.of(shell)).reflected();

        assertThat(real.stack(CAR)).isEmpty();
        assertThat(real.mirror.state().members("sales")).containsExactly(new Membership(RealEnvironment.ref(CAR), 2));
    }

    @Test
    void thePlatformsOwnLayerLiesBelowAllOthers() {
        real.managed("Core", "1.0", "Entity account").layers("Entity account", "System=s", "Core=a");

        real.reflected();

        assertThat(real.stack("Entity account")).containsExactly("System", "Core");
        assertThat(real.reflected().nothing()).isTrue();
    }

    @Test
    void theContainersOfThePlatformAreNoSolutions() {
        real.unmanaged("Default").unmanaged("Active").reflected();

        assertThat(real.mirror.state().solutions().values())
                .extracting(SolutionState::role)
                .containsExactly(SolutionRole.ACTIVE);
    }

    @Test
    void processesAreOnAndOffAsInTheEnvironment() {
        String process = "Workflow 11111111-1111-1111-1111-111111111111";
        real.managed("Core", "1.0", process).on(process).reflected();
        assertThat(real.mirror.state().active()).containsExactly(RealEnvironment.ref(process));

        real.off(process).reflected();

        assertThat(real.mirror.state().active()).isEmpty();
    }
}
