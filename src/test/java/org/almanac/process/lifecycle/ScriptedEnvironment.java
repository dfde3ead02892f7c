package org.almanac.process.lifecycle;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.deployment.Plans;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.ExportedFile;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Plan;
import org.almanac.environment.PlanMode;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.ExportOrder;
import org.almanac.target.ImportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.almanac.target.OrderManagementTarget;
import org.almanac.target.PackageFile;
import org.almanac.target.TargetEnvironment;
import org.jspecify.annotations.Nullable;

/** An environment that answers as told and writes down what it is asked for. */
final class ScriptedEnvironment implements TargetEnvironment {

    private final EnvironmentName name;
    private final EnvironmentType type;
    private final Deque<OperationStatus> answers = new ArrayDeque<>();
    private final Map<String, RuntimeException> failures = new HashMap<>();
    private final List<String> submitted = new ArrayList<>();
    private Plan plan = Plans.addingATable();
    private Sha256 stateHash = Plans.BEFORE;
    private boolean showsTheTable = true;
    private byte[] exportedZip = new byte[0];
    private @Nullable ExportOrder exportOrder;
    private boolean listsTheSolution = true;
    private boolean keepsTheSolution;

    ScriptedEnvironment(String name, EnvironmentType type) {
        this.name = new EnvironmentName(name);
        this.type = type;
    }

    EnvironmentName name() {
        return name;
    }

    ScriptedEnvironment plans(Plan answer) {
        plan = answer;
        return this;
    }

    /** Somebody changes it: its state is another one, and so is the next plan. */
    void isChangedBySomebody() {
        stateHash = Plans.CHANGED_BY_SOMEBODY;
        plan = plan.mode() == PlanMode.UNINSTALL ? Plans.uninstallingIn(stateHash) : Plans.addingATableTo(stateHash);
    }

    /** Answers the next poll; without any answer left it says "succeeded". */
    ScriptedEnvironment answers(OperationState state, @Nullable ErrorCode code, String message) {
        answers.add(new OperationStatus(new OperationKey("scripted"), state, 50, code, message, List.of()));
        return this;
    }

    ScriptedEnvironment fails(String call, RuntimeException failure) {
        failures.put(call, failure);
        return this;
    }

    void works(String call) {
        failures.remove(call);
    }

    void losesTheTable() {
        showsTheTable = false;
    }

    void hasNoSolution() {
        listsTheSolution = false;
    }

    void listsTheSolutionAgain() {
        listsTheSolution = true;
    }

    /** Uninstalling comes to nothing, whatever it says. */
    void keepsTheSolution() {
        keepsTheSolution = true;
    }

    /** Keys of what was submitted. */
    List<String> submitted() {
        return submitted;
    }

    private void called(String call) {
        RuntimeException failure = failures.get(call);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Environment description() {
        called("description");
        return new Environment(
                name,
                name.value(),
                type,
                EnvironmentKind.EMBEDDED,
                null,
                null,
                List.of(),
                "9.2",
                org.almanac.environment.Governance.STANDARD,
                stateHash);
    }

    @Override
    public Plan plan(PackageFile file, ImportOptions options) {
        called("plan");
        return plan;
    }

    @Override
    public void submitImport(OperationKey key, ImportOrder order) {
        called("submitImport");
        submitted.add(key.value());
    }

    @Override
    public void submitPublish(OperationKey key) {
        called("submitPublish");
        submitted.add(key.value());
    }

    @Override
    public void submitExport(OperationKey key, ExportOrder order) {
        called("submitExport");
        submitted.add(key.value());
        exportOrder = order;
    }

    /** What was ordered last. */
    @Nullable
    ExportOrder exportOrder() {
        return exportOrder;
    }

    /** From now on exports make this package. */
    void exports(byte[] zip) {
        exportedZip = zip.clone();
    }

    @Override
    public ExportedFile exported(OperationKey key) {
        called("exported");
        return new ExportedFile(
                "Core_1_0_0_1.zip", Sha256.of(exportedZip), exportedZip.length, "Core", "1.0.0.1", false, 0, List.of());
    }

    @Override
    public InputStream exportedContent(OperationKey key) {
        return new ByteArrayInputStream(exportedZip);
    }

    @Override
    public Plan planUninstall(String solution) {
        called("plan");
        return plan;
    }

    @Override
    public void submitUninstall(OperationKey key, String solution, Sha256 planned) {
        called("submit");
        submitted.add(key.value());
        listsTheSolution = keepsTheSolution;
    }

    @Override
    public Plan planUndo(org.almanac.environment.Undoing.Undone undone) {
        called("planUndo");
        return plan;
    }

    @Override
    public void submitUndo(OperationKey key, org.almanac.environment.Undoing.Undone undone, Sha256 planned) {
        called("submitUndo");
        submitted.add(key.value());
    }

    @Override
    public OperationStatus poll(OperationKey key) {
        called("poll");
        OperationStatus answer = answers.poll();
        return answer == null ? new OperationStatus(key, OperationState.SUCCEEDED, 100, null, null, List.of()) : answer;
    }

    @Override
    public Optional<InstalledSolution> solution(String uniqueName) {
        if (!listsTheSolution) {
            return Optional.empty();
        }
        return Optional.of(new InstalledSolution(
                uniqueName,
                uniqueName,
                SolutionVersion.parse("1.0"),
                plan.managed(),
                FakeCatalog.PUBLISHER,
                MovableClock.FRIDAY_MORNING,
                MovableClock.FRIDAY_MORNING,
                List.of()));
    }

    @Override
    public Map<ComponentRef, Sha256> layersOf(String solution, Collection<ComponentRef> components) {
        boolean shown = solution.equals(Plans.BELOW) || listsTheSolution;
        return showsTheTable && shown ? Map.of(Plans.TABLE, Plans.TABLE_BODY) : Map.of();
    }

    @Override
    public DualWriteTarget dualWrite() {
        throw new UnsupportedOperationException("this environment was scripted without dual-write");
    }

    @Override
    public OrderManagementTarget orderManagement() {
        throw new UnsupportedOperationException("this environment was scripted without order management");
    }
}
