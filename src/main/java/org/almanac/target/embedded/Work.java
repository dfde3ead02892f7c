package org.almanac.target.embedded;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.jspecify.annotations.Nullable;

/** What an operation is to do, as stored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Work.Import.class, name = "import"),
    @JsonSubTypes.Type(value = Work.Publish.class, name = "publish")
})
sealed interface Work {

    /** For the history: {@code Import} or {@code Publish}. */
    String label();

    /**
     * @param path of the zip, should the package not be staged any more
     * @param settings null for none
     */
    record Import(
            String packageId,
            String path,
            ImportMode mode,
            Customizations customizations,
            boolean activateProcesses,
            @Nullable DeploymentSettings settings,
            String plan)
            implements Work {

        ImportOptions options() {
            return new ImportOptions(
                    mode, customizations, activateProcesses, settings == null ? DeploymentSettings.NONE : settings);
        }

        @Override
        public String label() {
            return "Import";
        }
    }

    /** Publish all unmanaged drafts. */
    record Publish() implements Work {

        @Override
        public String label() {
            return "Publish";
        }
    }
}
