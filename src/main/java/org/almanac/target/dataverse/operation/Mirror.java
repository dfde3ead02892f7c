package org.almanac.target.dataverse.operation;

import java.nio.file.Path;
import java.util.Optional;
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
import org.almanac.solution.Sha256;
import org.almanac.target.PackageFile;
import org.almanac.target.dataverse.inventory.InventoryScope;
import org.almanac.target.embedded.Work;

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

    /** Makes it say what the environment says; returns that. */
    public MirroredInventory refresh(Remote remote, InventoryScope scope, String key) {
        MirroredInventory inventory = remote.reading().read(scope).inventory();
        mirroring.reflect(remote.name(), inventory, key);
        return inventory;
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
        refresh(remote, InventoryScope.of(staged), "plan");
        return planning.plan(remote.name(), staged, options);
    }

    /** What uninstalling a solution would do by what the environment says now. */
    public Plan planUninstall(Remote remote, String solution) {
        refresh(remote, InventoryScope.ofSolution(solution), "plan");
        return uninstalling.plan(remote.name(), solution);
    }

    /** What taking a run's changes back would do by what the environment says now. */
    public Plan planUndo(Remote remote, Undoing.Undone undone) {
        refresh(remote, InventoryScope.ofSolution(undone.solution()), "plan");
        return undoing.plan(remote.name(), undone);
    }

    /** Which part of the environment an operation is about. */
    InventoryScope scope(Work work) {
        if (work instanceof Work.Import order) {
            return InventoryScope.of(staged(order));
        }
        return InventoryScope.ofSolution(work.about().orElse(Plan.DEFAULT_SOLUTION));
    }

    /**
     * Changes the mirror as the environment was changed; part of the caller's transaction.
     *
     * @return the plan that was applied; empty for what has none
     * @throws org.almanac.problem.Refusal PLAN_STALE if the mirror is no longer what the plan was made on
     */
    Optional<Plan> apply(EnvironmentName environment, Work work, String key) {
        if (work instanceof Work.Import order) {
            StagedPackage staged = staged(order);
            Sha256 plan = order.plan() == null
                    ? planning.plan(environment, staged, order.options()).planHash()
                    : new Sha256(order.plan());
            return Optional.of(importing.apply(environment, staged, order.options(), plan, key, Progress.SILENT));
        }
        if (work instanceof Work.Uninstall order) {
            Sha256 plan = new Sha256(order.plan());
            return Optional.of(uninstalling.apply(environment, order.solution(), plan, key, Progress.SILENT));
        }
        if (work instanceof Work.Undo order) {
            undoing.apply(environment, order.undone(), new Sha256(order.plan()), key, Progress.SILENT);
        } else if (work instanceof Work.Publish) {
            importing.publishAll(environment, key);
        }
        return Optional.empty();
    }
}
