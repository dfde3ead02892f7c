package org.almanac.target.embedded;

import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.MapPreflight;
import org.almanac.dualwrite.TableMapBackup;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.environment.ExportedFiles;
import org.almanac.environment.Inventory;
import org.almanac.environment.Planning;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.Undoing;
import org.almanac.environment.Uninstalling;
import org.almanac.ordermanagement.OrderManagement;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Finds embedded environments; those of other kinds are refused. */
@Component
class EmbeddedTargets implements Targets {

    private final Environments environments;
    private final Inventory inventory;
    private final Planning planning;
    private final Uninstalling uninstalling;
    private final Undoing undoing;
    private final StagedPackages packages;
    private final ExportedFiles files;
    private final Intake intake;
    private final DualWrite dualWrite;
    private final MapPreflight preflight;
    private final TableMapBackup backup;
    private final OrderManagement orders;

    EmbeddedTargets(
            Environments environments,
            Inventory inventory,
            Planning planning,
            Uninstalling uninstalling,
            Undoing undoing,
            StagedPackages packages,
            ExportedFiles files,
            Intake intake,
            DualWrite dualWrite,
            MapPreflight preflight,
            TableMapBackup backup,
            OrderManagement orders) {
        this.environments = environments;
        this.inventory = inventory;
        this.planning = planning;
        this.uninstalling = uninstalling;
        this.undoing = undoing;
        this.packages = packages;
        this.files = files;
        this.intake = intake;
        this.dualWrite = dualWrite;
        this.preflight = preflight;
        this.backup = backup;
        this.orders = orders;
    }

    @Override
    public TargetEnvironment of(EnvironmentName name) {
        Environment environment = environments.get(name);
        if (environment.kind() != EnvironmentKind.EMBEDDED) {
            throw new Refusal(
                    ErrorCode.UNSUPPORTED_ENVIRONMENT,
                    "The environment '" + name + "' is not embedded; there is no adapter for its kind.",
                    name.value());
        }
        return new EmbeddedTarget(
                name,
                environments,
                inventory,
                planning,
                uninstalling,
                undoing,
                packages,
                files,
                intake,
                new EmbeddedDualWrite(name, dualWrite, preflight, backup),
                new EmbeddedOrderManagement(name, orders));
    }
}
