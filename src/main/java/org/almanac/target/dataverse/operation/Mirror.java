package org.almanac.target.dataverse.operation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.Mirroring;
import org.almanac.environment.Plan;
import org.almanac.environment.Planning;
import org.almanac.environment.Progress;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.Undoing;
import org.almanac.environment.Uninstalling;
import org.almanac.problem.BadInput;
import org.almanac.solution.Sha256;
import org.almanac.target.PackageFile;
import org.almanac.target.dataverse.inventory.InventoryReading;
import org.almanac.target.dataverse.inventory.InventoryScope;
import org.almanac.target.embedded.Work;
import org.jspecify.annotations.Nullable;

/**
 * What Almanac knows of a real environment, in the form of an embedded one: refreshed before anything is planned on it, and changed as
 * planned once the environment itself has changed.
 */
public record Mirror(
        Mirroring mirroring,
        Planning planning,
        Importing importing,
        Uninstalling uninstalling,
        Undoing undoing,
        StagedPackages packages) {

    private static final Sha256 NOTHING = Sha256.of(new byte[0]);

    /** What planning is told for the history: it is no operation of its own. */
    private static final String PLANNING = "plan";

    /** Makes it say what the environment says; returns that. */
    public MirroredInventory refresh(Remote remote, InventoryScope scope, String key) {
        return read(remote, scope, key).inventory();
    }

    private InventoryReading.Reading read(Remote remote, InventoryScope scope, String key) {
        InventoryReading.Reading reading = remote.reading().read(scope);
        mirroring.reflect(remote.name(), reading.inventory(), key);
        return reading;
    }

    /**
     * A plan as people see it: its order names what the plan depends on, so that it holds until that changes, however much becomes
     * known of other parts of the environment meanwhile.
     */
    private static Plan shown(Plan plan, InventoryReading.Reading reading) {
        return plan.dependingOn(Facts.of(reading.inventory())).unanswered(reading.unanswered());
    }

    StagedPackage staged(PackageFile file) {
        return packages.stage(file.id(), file.path());
    }

    StagedPackage staged(Work.Import order) {
        return packages.stage(new Sha256(order.packageId()), Path.of(order.path()));
    }

    /** What importing a package would do by what the environment says now. */
    public Plan plan(Remote remote, PackageFile file, ImportOptions options) {
        StagedPackage staged = staged(file);
        InventoryReading.Reading reading = read(remote, InventoryScope.of(staged), PLANNING);
        return shown(planning.plan(remote.name(), staged, options), reading);
    }

    /** What uninstalling a solution would do by what the environment says now. */
    public Plan planUninstall(Remote remote, String solution) {
        InventoryReading.Reading reading = read(remote, InventoryScope.ofSolution(solution), PLANNING);
        return shown(uninstalling.plan(remote.name(), solution), reading);
    }

    /** What taking a run's changes back would do by what the environment says now. */
    public Plan planUndo(Remote remote, Undoing.Undone undone) {
        InventoryReading.Reading reading = read(remote, InventoryScope.ofSolution(undone.solution()), PLANNING);
        return shown(undoing.plan(remote.name(), undone), reading);
    }

    /** Which part of the environment an operation is about. */
    InventoryScope scope(Work work) {
        if (work instanceof Work.Import order) {
            return InventoryScope.of(staged(order));
        }
        return InventoryScope.ofSolution(work.about().orElse(Plan.DEFAULT_SOLUTION));
    }

    /**
     * Changes the mirror as the environment was changed; part of the caller's transaction. Nothing changes where the mirror would be
     * changed in another way than was meant: it was refreshed since, and says already what the environment says.
     *
     * @param meant {@link #effect} of the plan that was carried out; null for what has none
     * @return the plan that was applied; empty for none
     */
    Optional<Plan> apply(EnvironmentName environment, Work work, @Nullable Sha256 meant, String key) {
        if (work instanceof Work.Publish) {
            importing.publishAll(environment, key);
        }
        if (meant == null) {
            return Optional.empty();
        }
        if (work instanceof Work.Import order) {
            StagedPackage staged = staged(order);
            Plan plan = planning.plan(environment, staged, order.options());
            return when(
                    effect(plan).equals(meant),
                    () -> importing.apply(environment, staged, order.options(), plan.planHash(), key, Progress.SILENT));
        }
        if (work instanceof Work.Uninstall order) {
            return uninstall(environment, order, meant, key);
        }
        if (work instanceof Work.Undo order) {
            Plan plan = undoing.plan(environment, order.undone());
            return when(
                    effect(plan).equals(meant),
                    () -> undoing.apply(environment, order.undone(), plan.planHash(), key, Progress.SILENT));
        }
        return Optional.empty();
    }

    private Optional<Plan> uninstall(EnvironmentName environment, Work.Uninstall order, Sha256 meant, String key) {
        Plan plan;
        try {
            plan = uninstalling.plan(environment, order.solution());
        } catch (BadInput e) {
            // the mirror does not have it any more
            return Optional.empty();
        }
        return when(
                effect(plan).equals(meant),
                () -> uninstalling.apply(environment, order.solution(), plan.planHash(), key, Progress.SILENT));
    }

    private static Optional<Plan> when(boolean meant, Supplier<Plan> applied) {
        return meant ? Optional.of(applied.get()) : Optional.empty();
    }

    /** What a plan does, wherever it was made. */
    static Sha256 effect(Plan plan) {
        return plan.hashOn(NOTHING);
    }
}
