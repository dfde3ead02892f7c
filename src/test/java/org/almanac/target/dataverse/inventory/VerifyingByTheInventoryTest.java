package org.almanac.target.dataverse.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.MirroredInventory.MirroredLayer;
import org.almanac.environment.MirroredInventory.MirroredSolution;
import org.almanac.environment.Plan;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.PlanMode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether a real environment shows what a plan promised. */
class VerifyingByTheInventoryTest {

    private static final Sha256 HASH = Sha256.of(new byte[] {1});
    private static final ComponentRef CAR = ComponentRef.of("Entity", "ctso_car");
    private static final ComponentRef PROCESS = ComponentRef.of("Workflow", "00000000-0000-0000-0000-00000000000d");

    private final List<MirroredSolution> solutions = new ArrayList<>();
    private final Map<ComponentRef, List<MirroredLayer>> layers = new HashMap<>();
    private final Set<ComponentRef> active = new HashSet<>();

    private void listed(String name, String version, @Nullable String parent) {
        solutions.add(new MirroredSolution(
                name,
                name,
                SolutionVersion.parse(version),
                true,
                "Contoso",
                parent,
                Instant.EPOCH,
                Instant.EPOCH,
                null));
    }

    private void layers(ComponentRef component, String... names) {
        layers.put(
                component,
                List.of(names).stream().map(name -> new MirroredLayer(name, "")).toList());
    }

    private static Plan.Change change(Action action, ComponentRef component, Plan.PropertyChange... properties) {
        return new Plan.Change(
                action,
                component,
                component.key(),
                action == Action.DELETE ? null : HASH,
                List.of(properties),
                0,
                false);
    }

    private static Plan plan(PlanMode mode, Plan.Change... changes) {
        return new Plan(
                HASH,
                HASH,
                "Core",
                "2.0",
                true,
                "1.0",
                ImportOptions.standard(),
                mode,
                Plan.Outcome.ACCEPTED,
                List.of(),
                List.of(changes),
                new Plan.Counts(0, 0, 0, 0, 0, 0, 0),
                List.of(),
                HASH,
                HASH);
    }

    private List<String> differences(Plan plan) {
        return InventoryVerification.differences(
                        plan, new MirroredInventory(List.of(), solutions, layers, active, Map.of()))
                .stream()
                .map(ProblemDetailItem::message)
                .toList();
    }

    @Test
    void whatIsThereAsPromisedMakesNoDifference() {
        listed("Core", "2.0", null);
        layers(CAR, "System", "Core");

        assertThat(differences(plan(PlanMode.UPDATE, change(Action.ADD, CAR)))).isEmpty();
    }

    @Test
    void anotherVersionAndAMissingLayerAreDifferences() {
        listed("Core", "1.0", null);
        layers(CAR, "System");

        assertThat(differences(plan(PlanMode.UPDATE, change(Action.CHANGE, CAR))))
                .containsExactly("The version is 1.0, not 2.0.", "The component has no layer of the solution.");
    }

    @Test
    void aSolutionThatIsNotListedIsADifference() {
        assertThat(differences(plan(PlanMode.INSTALL))).containsExactly("The solution is not listed.");
    }

    @Test
    void anUpgradeLeavesNoPatchNoStagedUpgradeAndNothingThatWasToGo() {
        listed("Core", "2.0", null);
        listed("Core_Patch_1", "1.0.1", "Core");
        listed("Core_Upgrade", "2.0", null);
        layers(CAR, "Core");

        assertThat(differences(plan(PlanMode.UPGRADE, change(Action.DELETE, CAR))))
                .containsExactly(
                        "It is still listed after the upgrade.",
                        "It is still listed after the upgrade.",
                        "The component is still there.");
    }

    @Test
    void whatIsHiddenLiesBelowAnotherLayer() {
        listed("Core", "2.0", null);
        layers(CAR, "Sales", "Core");

        assertThat(differences(plan(PlanMode.UPDATE, change(Action.HIDDEN, CAR))))
                .containsExactly("The solution's layer lies on top, where a higher one was expected.");
    }

    @Test
    void aProcessIsOnAsPromised() {
        listed("Core", "2.0", null);
        layers(PROCESS, "Core");
        Plan plan = plan(
                PlanMode.UPDATE,
                change(Action.CHANGE, PROCESS, new Plan.PropertyChange(Plan.SWITCH, "false", "true", "")));
        assertThat(differences(plan)).containsExactly("It is not switched on.");

        active.add(PROCESS);

        assertThat(differences(plan)).isEmpty();
    }

    @Test
    void whatTheEnvironmentDoesNotTellIsNoDifference() {
        listed("Core", "2.0", null);

        assertThat(differences(plan(PlanMode.UPDATE, change(Action.CHANGE, CAR))))
                .isEmpty();
    }

    @Test
    void anUninstalledSolutionIsGoneWithItsLayers() {
        listed("Core", "2.0", null);
        layers(CAR, "Sales", "Core");

        assertThat(differences(plan(PlanMode.UNINSTALL, change(Action.CHANGE, CAR))))
                .containsExactly("The solution is still listed.", "The component still has a layer of the solution.");
    }
}
