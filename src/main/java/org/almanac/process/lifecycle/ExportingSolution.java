package org.almanac.process.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.almanac.catalog.Catalog;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.environment.ExportedFile;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.solution.CheckIssue;
import org.almanac.solution.CheckReport;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionChecker;
import org.almanac.solution.SolutionPackage;
import org.almanac.solution.SolutionPackages;
import org.almanac.target.ExportOrder;
import org.almanac.target.OperationKey;
import org.springframework.stereotype.Component;

/** Orders packages from an environment, looks at them and puts them on the shelf. */
@Component
class ExportingSolution {

    private static final int SHOWN = 20;

    private final PlanningDeployment planning;
    private final DeploymentRecords records;
    private final Catalog catalog;
    private final AuditTrail audit;
    private final SolutionChecker checker = SolutionChecker.standard();

    ExportingSolution(PlanningDeployment planning, DeploymentRecords records, Catalog catalog, AuditTrail audit) {
        this.planning = planning;
        this.records = records;
        this.catalog = catalog;
        this.audit = audit;
    }

    /** @param raise whether the version may rise */
    void submit(DeploymentRun run, OperationKey key, boolean raise) {
        records.forgetProblem(run.id());
        planning.target(run).submitExport(key, new ExportOrder(ExportSolution.options(run.request(), raise)));
        audit.append(AuditEntry.PROGRAM, "export.submitted", run.id().value(), key.value());
    }

    /**
     * Checks what an export has made.
     *
     * @throws Refusal CRITICAL_ISSUES, unless they are to be ignored
     */
    CheckReport check(DeploymentRun run, OperationKey key) {
        CheckReport report = report(run, key);
        int critical = Objects.requireNonNull(report.counts().get(CheckSeverity.CRITICAL));
        if (critical > 0 && !ExportSolution.truth(run.request(), ExportSolution.IGNORE_FINDINGS)) {
            throw new Refusal(
                    ErrorCode.CRITICAL_ISSUES,
                    "The solution checker has found " + critical
                            + (critical == 1 ? " critical issue." : " critical issues."),
                    run.request().packageName(),
                    report.issues().stream()
                            .filter(issue -> issue.severity() == CheckSeverity.CRITICAL)
                            .limit(SHOWN)
                            .map(ExportingSolution::item)
                            .toList(),
                    null);
        }
        return report;
    }

    private CheckReport report(DeploymentRun run, OperationKey key) {
        try {
            Path file = Files.createTempFile("preview", ".zip");
            try (InputStream content = planning.target(run).exportedContent(key)) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                try (SolutionPackage read = SolutionPackages.open(file, ReadLimits.standard())) {
                    return checker.check(read);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemDetailItem item(CheckIssue issue) {
        return new ProblemDetailItem(issue.rule(), issue.message() + " " + issue.guidance(), issue.location(), null);
    }

    ShelvedPackage shelve(DeploymentRun run, OperationKey key) {
        try (InputStream content = planning.target(run).exportedContent(key)) {
            ShelvedPackage shelved = catalog.shelve(content, run.request().requestedBy());
            audit.append(
                    AuditEntry.PROGRAM,
                    "package.shelved",
                    run.id().value(),
                    shelved.id().hex());
            return shelved;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the package on the shelf and compares it with what the environment says it has made.
     *
     * @throws Refusal VERIFICATION_FAILED with the differences
     */
    void verify(DeploymentRun run, OperationKey key, Sha256 packageId) {
        ExportedFile made = planning.target(run).exported(key);
        List<ProblemDetailItem> differences = new ArrayList<>();
        compare(differences, "content", made.hash(), packageId);
        try (SolutionPackage read = SolutionPackages.open(catalog.file(packageId), ReadLimits.standard())) {
            PackageManifest manifest = read.manifest();
            compare(differences, "solution", made.solution(), manifest.uniqueName());
            compare(differences, "version", made.version(), manifest.version().text());
            compare(differences, "managed", made.managed(), manifest.managed());
            read.forEachComponent(component -> {});
            compare(differences, "files of no component", List.of(), read.unclaimedEntries());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!differences.isEmpty()) {
            throw new Refusal(
                    ErrorCode.VERIFICATION_FAILED,
                    differences.size() + " differences between the export and the package on the shelf.",
                    packageId.hex(),
                    differences,
                    null);
        }
    }

    private static void compare(List<ProblemDetailItem> differences, String what, Object made, Object shelved) {
        if (!made.equals(shelved)) {
            differences.add(new ProblemDetailItem(
                    ErrorCode.VERIFICATION_FAILED.code(),
                    "The " + what + " should be " + made + " and is " + shelved + ".",
                    what,
                    null));
        }
    }
}
