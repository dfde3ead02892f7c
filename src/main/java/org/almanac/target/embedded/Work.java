package org.almanac.target.embedded;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.HistoryOperation;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.environment.SettingsGroup;
import org.almanac.environment.Undoing;
import org.almanac.solution.Sha256;
import org.almanac.target.AsyncOperation;
import org.almanac.target.OperationKey;
import org.jspecify.annotations.Nullable;

/** What an operation is to do, as stored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Work.Import.class, name = "import"),
    @JsonSubTypes.Type(value = Work.Publish.class, name = "publish"),
    @JsonSubTypes.Type(value = Work.Uninstall.class, name = "uninstall"),
    @JsonSubTypes.Type(value = Work.Undo.class, name = "undo"),
    @JsonSubTypes.Type(value = Work.Export.class, name = "export")
})
public sealed interface Work {

    /** For the log: {@code Import}, {@code Publish} or {@code Uninstall}. */
    String label();

    /** What it is in the history. */
    HistoryOperation history();

    /** What it is among the platform's asynchronous operations. */
    AsyncOperation.Type type();

    /** The solution it is about, where the history has no package to say so. */
    @JsonIgnore
    default Optional<String> about() {
        return Optional.empty();
    }

    /** The id of the job that the work has or will have; empty for what is no import. */
    default Optional<UUID> importJobId(OperationKey key) {
        return Optional.empty();
    }

    /**
     * @param path of the zip, should the package not be staged any more
     * @param plan hash of the approved plan; null where nobody has planned
     * @param importJob id that the client chose for the job; null for one made from the operation's key
     * @param settings null for none
     */
    record Import(
            String packageId,
            String path,
            ImportMode mode,
            Customizations customizations,
            boolean activateProcesses,
            @Nullable DeploymentSettings settings,
            @Nullable String plan,
            @Nullable UUID importJob)
            implements Work {

        public ImportOptions options() {
            return new ImportOptions(
                    mode, customizations, activateProcesses, settings == null ? DeploymentSettings.NONE : settings);
        }

        /** Whether a plan is the approved one, or any will do. */
        boolean meant(Plan made) {
            return plan == null || made.planHash().hex().equals(plan);
        }

        @Nullable
        Sha256 expected() {
            return plan == null ? null : new Sha256(plan);
        }

        @Override
        public String label() {
            return "Import";
        }

        @Override
        public HistoryOperation history() {
            return HistoryOperation.IMPORT;
        }

        @Override
        public AsyncOperation.Type type() {
            return switch (mode) {
                case UPGRADE -> AsyncOperation.Type.STAGE_AND_UPGRADE;
                case APPLY_UPGRADE -> AsyncOperation.Type.DELETE_AND_PROMOTE;
                default -> AsyncOperation.Type.IMPORT_SOLUTION;
            };
        }

        @Override
        public Optional<UUID> importJobId(OperationKey key) {
            return Optional.of(importJob == null ? key.importJobId() : importJob);
        }
    }

    /** Publish all unmanaged drafts. */
    record Publish() implements Work {

        @Override
        public String label() {
            return "Publish";
        }

        @Override
        public HistoryOperation history() {
            return HistoryOperation.PUBLISH_ALL;
        }

        @Override
        public AsyncOperation.Type type() {
            return AsyncOperation.Type.PUBLISH_ALL;
        }
    }

    /** Uninstall a solution. */
    record Uninstall(String solution, String plan) implements Work {

        @Override
        public Optional<String> about() {
            return Optional.of(solution);
        }

        @Override
        public String label() {
            return "Uninstall";
        }

        @Override
        public HistoryOperation history() {
            return HistoryOperation.UNINSTALL;
        }

        @Override
        public AsyncOperation.Type type() {
            return AsyncOperation.Type.UNINSTALL_SOLUTION;
        }
    }

    /** Take back what a run has changed. */
    record Undo(String run, String solution, String version, String plan) implements Work {

        public Undoing.Undone undone() {
            return new Undoing.Undone(run, solution, version);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(solution);
        }

        @Override
        public String label() {
            return "Undo";
        }

        @Override
        public HistoryOperation history() {
            return HistoryOperation.UNDO;
        }

        @Override
        public AsyncOperation.Type type() {
            return AsyncOperation.Type.UNDO;
        }
    }

    /** Export a solution; the fields are those of {@link ExportOptions}. */
    record Export(
            String solution,
            boolean managed,
            List<SettingsGroup> settingsGroups,
            @Nullable String targetVersion,
            boolean raiseVersion)
            implements Work {

        public Export {
            settingsGroups = List.copyOf(settingsGroups);
        }

        public static Export of(ExportOptions options) {
            return new Export(
                    options.solution(),
                    options.managed(),
                    List.copyOf(options.settingsGroups()),
                    options.targetVersion(),
                    options.raiseVersion());
        }

        public ExportOptions options() {
            return new ExportOptions(solution, managed, Set.copyOf(settingsGroups), targetVersion, raiseVersion);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(solution);
        }

        @Override
        public String label() {
            return "Export";
        }

        @Override
        public HistoryOperation history() {
            return HistoryOperation.EXPORT;
        }

        @Override
        public AsyncOperation.Type type() {
            return AsyncOperation.Type.EXPORT_SOLUTION;
        }
    }
}
