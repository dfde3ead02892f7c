package org.almanac.solution.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.almanac.solution.CheckReport;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.SolutionPackage;

/** Takes all rules through one package. */
public final class CheckRun {

    private final ReportDraft draft;
    private final List<IssueSink> sinks = new ArrayList<>();
    private final List<Inspection> inspections = new ArrayList<>();

    public CheckRun(List<Rule> rules, int mostIssues) {
        draft = new ReportDraft(mostIssues);
        for (Rule rule : rules) {
            IssueSink sink = new IssueSink(rule.description(), draft);
            sinks.add(sink);
            inspections.add(rule.begin(sink));
        }
    }

    /** Goes through the package, once in the life of this object. */
    public CheckReport check(SolutionPackage solutionPackage) {
        all(inspection -> inspection.manifest(solutionPackage.manifest()));
        CheckedFiles files = new CheckedFiles(new TextFiles(solutionPackage), this::all);
        solutionPackage.forEachComponent(component -> check(component, files));
        all(Inspection::end);
        sinks.forEach(IssueSink::flush);
        return draft.report();
    }

    private void check(PackageComponent component, CheckedFiles files) {
        CheckedComponent checked = new CheckedComponent(component);
        all(inspection -> inspection.component(checked));
        files.check(checked);
    }

    private void all(Consumer<Inspection> step) {
        inspections.forEach(step);
    }
}
