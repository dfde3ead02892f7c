package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.Plan;
import org.almanac.environment.StagedPackage;
import org.almanac.problem.BadInput;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.DependencyEnd;
import org.almanac.solution.Finding;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.PlatformCode;

/** {@code StageSolutionResults}: what an import of a package would meet with (dataverse-semantics 3.3). */
final class StagedSolution {

    private final ObjectNode results = Fields.none();
    private final ArrayNode validation;
    private final ArrayNode missing;
    private final ObjectNode details;
    private final ArrayNode components;

    private StagedSolution(UUID upload, boolean passed) {
        results.put("StageSolutionUploadId", upload.toString());
        results.put("StageSolutionStatus", passed ? "Passed" : "Failed");
        validation = results.putArray("SolutionValidationResults");
        missing = results.putArray("MissingDependencies");
        details = results.putObject("SolutionDetails");
        components = results.putArray("SolutionComponentsDetails");
    }

    /**
     * The results for a package that can be read.
     *
     * @param numbers of component types
     */
    static ObjectNode of(UUID upload, StagedPackage staged, Plan plan, ToIntFunction<ComponentKind> numbers) {
        StagedSolution result = new StagedSolution(upload, plan.accepted());
        plan.refusals().forEach(refusal -> result.error(refusal.code(), refusal.message()));
        plan.warnings().forEach(result::warning);
        plan.refusals().stream()
                .flatMap(refusal -> refusal.missing().stream())
                .forEach(ends -> result.missing(ends, staged.manifest(), numbers));
        result.describe(staged);
        return result.results;
    }

    /** The results for a file that is no package. */
    static ObjectNode unreadable(UUID upload, BadInput cause) {
        StagedSolution result = new StagedSolution(upload, false);
        String code = cause.items().stream()
                .map(ProblemDetailItem::code)
                .filter(each -> ImportFailure.ofHex(each, "").isPresent())
                .findFirst()
                .orElse(PlatformCode.IMPORT_INVALID_FILE.hex());
        result.error(code, cause.getMessage());
        return result.results;
    }

    private void error(String code, String message) {
        int number = ImportFailure.ofHex(code, message)
                .map(ImportFailure::number)
                .orElse(PlatformCode.IMPORT_SOLUTION.number());
        line("Error", message, number);
    }

    private void warning(Finding warning) {
        int number = ImportFailure.ofHex(warning.code(), warning.message())
                .map(ImportFailure::number)
                .orElse(0);
        line("Warning", warning.message(), number);
    }

    private void line(String type, String message, int number) {
        ObjectNode line = validation.addObject();
        line.put("SolutionValidationResultType", type);
        line.put("Message", message);
        line.put("ErrorCode", number);
        line.put("AdditionalInfo", "");
    }

    private void missing(Plan.MissingEnds ends, PackageManifest manifest, ToIntFunction<ComponentKind> numbers) {
        ObjectNode entry = missing.addObject();
        MissingDependency declared = MissingComponent.declared(ends, manifest);
        end(entry, "RequiredComponent", declared.required(), numbers);
        end(entry, "DependentComponent", declared.dependent(), numbers);
        entry.put("RequiredSolutionName", ends.solution());
        String packageName = declared.required().packageName();
        entry.put("CanResolveMissingDependency", packageName != null);
        ArrayNode packages = entry.putArray("MissingPackages");
        if (packageName != null) {
            packages.add(packageName);
        }
    }

    private static void end(ObjectNode entry, String prefix, DependencyEnd end, ToIntFunction<ComponentKind> numbers) {
        ComponentRef component = end.component();
        entry.put(prefix + "SchemaName", end.attributes().getOrDefault("schemaName", component.key()));
        entry.put(prefix + "DisplayName", end.displayName());
        entry.put(prefix + "Id", end.attributes().get("id"));
        entry.put(prefix + "Type", numbers.applyAsInt(component.kind()));
        entry.put(prefix + "ParentSchemaName", end.parentSchemaName().orElse(null));
        entry.put(prefix + "ParentDisplayName", end.attributes().get("parentDisplayName"));
        entry.put(prefix + "ParentId", end.attributes().get("parentId"));
    }

    private void describe(StagedPackage staged) {
        PackageManifest manifest = staged.manifest();
        details.put("SolutionUniqueName", manifest.uniqueName());
        details.put("SolutionFriendlyName", manifest.displayName());
        details.put("SolutionVersion", manifest.version().text());
        details.put("IsManaged", manifest.managed());
        details.put("IsPatch", manifest.patchOf().isPresent());
        details.put("SolutionPublisherName", manifest.publisher().uniqueName());
        for (StagedPackage.Component component : staged.components()) {
            ObjectNode line = components.addObject();
            line.put("ComponentTypeName", component.ref().kind().name());
            line.put("ComponentName", component.name());
            ArrayNode attributes = line.putArray("Attributes");
            Integer behavior = component.behavior();
            if (behavior != null) {
                attributes.addObject().put("Key", "rootcomponentbehavior").put("Value", behavior.toString());
            }
        }
    }
}
