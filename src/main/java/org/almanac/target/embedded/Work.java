package org.almanac.target.embedded;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.almanac.environment.Customizations;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;

/** What an operation is to do, as stored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Work.Import.class, name = "import"),
    @JsonSubTypes.Type(value = Work.Publish.class, name = "publish"),
    @JsonSubTypes.Type(value = Work.Uninstall.class, name = "uninstall")
})
sealed interface Work {

    /** For the history: {@code Import}, {@code Publish} or {@code Uninstall}. */
    String label();

    /** @param path of the zip, should the package not be staged any more */
    record Import(
            String packageId,
            String path,
            ImportMode mode,
            Customizations customizations,
            boolean activateProcesses,
            String plan)
            implements Work {

        ImportOptions options() {
            return new ImportOptions(mode, customizations, activateProcesses);
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

    /** Uninstall a solution. */
    record Uninstall(String solution, String plan) implements Work {

        @Override
        public String label() {
            return "Uninstall";
        }
    }
}
