package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.environment.PlanMode;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.PlatformCode;

/** What does not stop an import but should be known before it (dataverse-semantics 3.1, 10: warnings). */
final class ImportWarnings {

    private final ImportAttempt attempt;
    private final PlanMode mode;
    private final List<Finding> warnings = new ArrayList<>();

    private ImportWarnings(ImportAttempt attempt, PlanMode mode) {
        this.attempt = attempt;
        this.mode = mode;
    }

    static List<Finding> of(ImportAttempt attempt, PlanMode mode) {
        ImportWarnings all = new ImportWarnings(attempt, mode);
        all.warnings.addAll(attempt.solutionPackage().findings());
        attempt.installed().ifPresent(all::olderVersion);
        all.languages();
        all.isvConfig();
        all.settings();
        attempt.solutionPackage().components().forEach(all::component);
        return all.warnings;
    }

    private void olderVersion(SolutionState installed) {
        if (attempt.manifest().version().compareTo(installed.version()) < 0) {
            String deleted = mode == PlanMode.UPGRADE ? "what it does not have is deleted." : "nothing is deleted.";
            warnings.add(Warning.of(
                    "older-version",
                    "The package has version " + attempt.manifest().version() + ", older than the installed "
                            + installed.version() + ": definitions go back, " + deleted,
                    null));
        }
    }

    private void languages() {
        TreeSet<Integer> ignored =
                new TreeSet<>(attempt.solutionPackage().facts().languages());
        ignored.addAll(attempt.manifest().languages());
        attempt.state().environment().governance().languages().forEach(ignored::remove);
        if (!ignored.isEmpty()) {
            warnings.add(Warning.of(
                    PlatformCode.IMPORT_LANGUAGES_IGNORED,
                    "The environment does not have these languages; labels in them are ignored: "
                            + ignored.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".",
                    null));
        }
    }

    private void isvConfig() {
        if (attempt.solutionPackage().facts().isvConfig()) {
            warnings.add(Warning.of(PlatformCode.IMPORT_ISV_CONFIG, "The ISV configuration is overwritten.", null));
        }
    }

    private void settings() {
        Map<String, String> settings = attempt.solutionPackage().settings();
        if (!settings.isEmpty() && mode != PlanMode.APPLY_UPGRADE) {
            warnings.add(Warning.of(
                    PlatformCode.IMPORT_ORGANIZATION_SETTINGS,
                    "The package sets organization settings of the environment: "
                            + String.join(", ", new TreeSet<>(settings.keySet())) + ".",
                    null));
        }
    }

    private void component(StagedPackage.Component component) {
        ComponentRef ref = component.ref();
        if (component.body() == null) {
            return;
        }
        switch (ref.kind().name()) {
            case "SiteMap" -> siteMap(ref);
            case "Workflow" -> process(component);
            default -> {}
        }
    }

    /** Every environment has the default site map. */
    private void siteMap(ComponentRef siteMap) {
        if (attempt.state().stack(siteMap).exists() || siteMap.key().equals(ComponentKinds.DEFAULT_SITE_MAP)) {
            warnings.add(Warning.of(
                    PlatformCode.IMPORT_SITE_MAP, "The site map " + siteMap.key() + " is overwritten.", siteMap));
        }
    }

    /** The platform changes a running process only with this warning; what is imported as it is there changes nothing. */
    private void process(StagedPackage.Component process) {
        boolean there = attempt.state().stack(process.ref()).layers().stream()
                .map(LayerState::current)
                .anyMatch(definition -> definition.equals(process.body()));
        if (attempt.state().active().contains(process.ref()) && !there) {
            warnings.add(Warning.of(
                    PlatformCode.IMPORT_WORKFLOW_ACTIVE,
                    "The process " + process.name()
                            + " is switched on in the environment; switch it off first if nothing may run meanwhile.",
                    process.ref()));
        }
    }
}
