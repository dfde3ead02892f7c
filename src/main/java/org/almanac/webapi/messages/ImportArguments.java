package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.solution.PlatformCode;
import org.almanac.target.ImportOrder;
import org.almanac.target.PackageFile;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.model.WebApiError;
import org.springframework.stereotype.Component;

/** Makes orders of the arguments of the messages that import (dataverse-semantics 3.2). */
@Component
class ImportArguments {

    private final StageUploads uploads;

    ImportArguments(StageUploads uploads) {
        this.uploads = uploads;
    }

    /**
     * The order that a message means.
     *
     * @param mode how the package goes in, unless it is to be staged
     * @param uploaded whether the package may have been staged before, as only asynchronous messages allow
     * @throws WebApiError 400 for an option that embedded environments do not have; 0x8004F066 if there is nothing to import
     */
    ImportOrder order(EnvironmentName environment, Arguments arguments, ImportMode mode, boolean uploaded) {
        refuseUnknown(arguments);
        PackageFile file = file(environment, arguments, uploaded);
        ImportOptions options = new ImportOptions(
                arguments.flag(ImportSignatures.HOLDING) ? ImportMode.STAGE : mode,
                arguments.flag(ImportSignatures.OVERWRITE) ? Customizations.OVERWRITE : Customizations.MAINTAIN,
                arguments.flag(ImportSignatures.ACTIVATE),
                arguments
                        .value(ImportSignatures.COMPONENTS)
                        .map(ComponentParameters::read)
                        .orElse(DeploymentSettings.NONE));
        return ImportOrder.unplanned(
                file, options, arguments.id(ImportSignatures.JOB).orElse(null));
    }

    private PackageFile file(EnvironmentName environment, Arguments arguments, boolean uploaded) {
        return arguments
                .file(ImportSignatures.FILE)
                .map(FileHash::of)
                .or(() -> uploaded ? upload(environment, arguments) : Optional.empty())
                .orElseThrow(() -> new WebApiError(
                        400,
                        PlatformCode.CUSTOMIZATION_FILE_MISSING,
                        uploaded
                                ? "CustomizationFile is missing, and there is no upload with the given StageSolutionUploadId."
                                : "CustomizationFile is missing."));
    }

    private Optional<PackageFile> upload(EnvironmentName environment, Arguments arguments) {
        return arguments
                .value(ImportSignatures.SOLUTION)
                .map(parameters -> parameters.path("StageSolutionUploadId"))
                .filter(JsonNode::isTextual)
                .map(ImportArguments::id)
                .flatMap(id -> uploads.find(environment, id))
                .map(upload -> PackageFile.read(upload.packageId()));
    }

    private static UUID id(JsonNode text) {
        try {
            return UUID.fromString(text.asText());
        } catch (IllegalArgumentException e) {
            throw WebApiError.malformed("The value of StageSolutionUploadId is no Edm.Guid.");
        }
    }

    /** What changes the outcome must not be passed over. */
    private static void refuseUnknown(Arguments arguments) {
        if (arguments.flag(ImportSignatures.CONVERT)) {
            throw WebApiError.invalidArgument(ImportSignatures.CONVERT + " is obsolete; import the package as it is.");
        }
        if (arguments.value(ImportSignatures.LAYER_ORDER).isPresent()) {
            throw WebApiError.invalidArgument(ImportSignatures.LAYER_ORDER
                    + " is not available here; a new solution gets the topmost managed layer.");
        }
        boolean template = arguments.flag(ImportSignatures.TEMPLATE)
                || arguments
                        .text(ImportSignatures.TEMPLATE_SUFFIX)
                        .filter(text -> !text.isEmpty())
                        .isPresent()
                || arguments
                        .text(ImportSignatures.TEMPLATE_PREFIX)
                        .filter(text -> !text.isEmpty())
                        .isPresent();
        if (template) {
            throw WebApiError.invalidArgument("Templates cannot be imported here.");
        }
        boolean decisions = arguments
                .value(ImportSignatures.SOLUTION)
                .map(parameters -> parameters.path("SolutionComponentOptions"))
                .filter(options -> !options.isEmpty())
                .isPresent();
        if (decisions) {
            throw WebApiError.invalidArgument(
                    "SolutionComponentOptions is not available here; the package is imported as a whole.");
        }
    }
}
