package org.almanac.environment.records;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.environment.Customizations;
import org.almanac.environment.ImportJob;
import org.almanac.environment.Plan;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.records.JobReport.Item;
import org.almanac.environment.records.JobReport.Root;
import org.almanac.environment.records.JobReport.Warning;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.RootComponent;
import org.almanac.solution.XmlElement;

/** Makes a job's report from package and plan. Pure. */
final class ReportWriting {

    private static final int ENGLISH = 1033;
    private static final String NO_PLATFORM_CODE = "0";

    private final StagedPackage solutionPackage;
    private final Plan plan;
    private final Map<ComponentRef, ComponentRef> parents = new HashMap<>();
    private final Map<ComponentRef, Warning> warnings = new HashMap<>();

    private ReportWriting(StagedPackage solutionPackage, Plan plan) {
        this.solutionPackage = solutionPackage;
        this.plan = plan;
        for (StagedPackage.Component component : solutionPackage.components()) {
            if (component.parent() != null) {
                parents.put(component.ref(), component.parent());
            }
        }
        for (Finding finding : plan.warnings()) {
            if (finding.component() != null) {
                warnings.putIfAbsent(finding.component(), warning(finding));
            }
        }
    }

    static JobReport of(StagedPackage solutionPackage, Plan plan) {
        return new ReportWriting(solutionPackage, plan).report();
    }

    private JobReport report() {
        PackageManifest manifest = solutionPackage.manifest();
        ImportJob.Context context =
                ImportJob.Context.of(plan.mode(), manifest.patchOf().isPresent());
        return new JobReport(
                manifest.uniqueName(),
                manifest.displayName(),
                description(manifest.source()),
                manifest.version().text(),
                manifest.managed(),
                manifest.publisher().uniqueName(),
                manifest.publisher().displayName(),
                manifest.packageVersion(),
                language(manifest),
                context == ImportJob.Context.UPGRADE && plan.options().customizations() == Customizations.MAINTAIN,
                manifest.managed(),
                plan.changes().stream().map(this::item).toList(),
                manifest.rootComponents().stream().map(ReportWriting::root).toList(),
                manifest.missingDependencies().stream()
                        .map(ReportWriting::dependency)
                        .toList(),
                general());
    }

    private Item item(Plan.Change change) {
        ComponentRef component = change.component();
        boolean guid = ComponentKinds.describe(component.kind()).rootKey() == KindDescriptor.RootKey.ID
                && component.key().length() == 36;
        return new Item(
                JobSection.of(component.kind(), parents.get(component)),
                component.kind().name(),
                guid ? component.key() : component.id().toString(),
                change.name(),
                change.action().name().toLowerCase(Locale.ROOT),
                warnings.get(component));
    }

    private List<Warning> general() {
        var inPlan = plan.changes().stream().map(Plan.Change::component).collect(Collectors.toSet());
        return plan.warnings().stream()
                .filter(finding -> finding.component() == null || !inPlan.contains(finding.component()))
                .map(ReportWriting::warning)
                .toList();
    }

    private static Warning warning(Finding finding) {
        return new Warning(finding.code().startsWith("0x") ? finding.code() : NO_PLATFORM_CODE, finding.message());
    }

    private static Root root(RootComponent root) {
        ComponentRef component = ComponentKinds.ofRoot(root);
        return new Root(root.type(), component.key());
    }

    private static JobReport.Dependency dependency(MissingDependency dependency) {
        return new JobReport.Dependency(
                dependency.required().component().toString(),
                dependency.dependent().component().toString());
    }

    private static int language(PackageManifest manifest) {
        String code = manifest.rootAttributes().getOrDefault("languagecode", "");
        return code.matches("[0-9]{1,5}") ? Integer.parseInt(code) : ENGLISH;
    }

    /** In the base language, or the first there is. */
    private static String description(String manifestXml) {
        if (manifestXml.isBlank()) {
            return "";
        }
        return XmlElement.parse(manifestXml).child("SolutionManifest").stream()
                .flatMap(manifest -> manifest.children("Descriptions").stream())
                .flatMap(descriptions -> descriptions.children("Description").stream())
                .map(description -> description.attributes().getOrDefault("description", ""))
                .findFirst()
                .orElse("");
    }
}
