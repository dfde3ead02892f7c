package org.almanac.target.dataverse.operation;

import java.util.List;
import java.util.Optional;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.Plan;
import org.almanac.target.embedded.Work;
import org.almanac.target.remote.NewRequest;

/**
 * Exports what an import is going to replace, so that there is a way back. Only unmanaged solutions can be exported; a managed one has
 * a way back where Almanac has imported it.
 */
record Backup(Remote remote, RemoteOperations operations, WaysBack waysBack) {

    /**
     * What people should know of the way back; empty while the export is still to be carried out, which is submitted here.
     *
     * @param plan that is about to be carried out
     */
    Optional<List<String>> notes(RemoteOperation operation, Plan plan) {
        if (plan.installedVersion() == null || plan.solution().equalsIgnoreCase(Plan.DEFAULT_SOLUTION)) {
            return Optional.of(List.of());
        }
        if (plan.managed()) {
            return Optional.of(
                    waysBack.has(remote.name(), plan.solution(), plan.installedVersion())
                            ? List.of()
                            : List.of("A managed solution cannot be exported: for a way back Almanac needs the package"
                                    + " of " + plan.solution() + " " + plan.installedVersion() + "."));
        }
        String key = BackupKey.of(operation);
        RemoteOperation backup = operations.find(remote.name(), key).orElse(null);
        if (backup == null) {
            operations.add(
                    remote.name(),
                    List.of(new NewRequest<>(key, Work.Export.of(ExportOptions.of(plan.solution(), false)))));
            return Optional.empty();
        }
        return switch (backup.state()) {
            case NEW, SENDING, SENT -> Optional.empty();
            case COMPLETED -> Optional.of(List.of());
            case FAILED -> Optional.of(List.of("What was installed could not be exported before: " + backup.message()));
        };
    }
}
