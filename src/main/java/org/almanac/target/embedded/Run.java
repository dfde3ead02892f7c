package org.almanac.target.embedded;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.Customizations;
import org.almanac.environment.HistorySuboperation;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.Plan;
import org.almanac.environment.Progress;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StartedOperation;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.PlatformCode;
import org.almanac.target.OperationState;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a worker at an operation. It listens to the work and tells the records, which others see at once, and then
 * the worker's heartbeat.
 */
final class Run implements Progress {

    private final Operation operation;
    private final String worker;
    private final Instant started;
    private final RunRecords records;
    private final Progress heartbeat;
    private @Nullable StagedPackage staged;
    private @Nullable Plan plan;

    Run(Operation operation, String worker, Instant started, RunRecords records, Progress heartbeat) {
        this.operation = operation;
        this.worker = worker;
        this.started = started;
        this.records = records;
        this.heartbeat = heartbeat;
    }

    /** The package has been read. */
    void staged(StagedPackage solutionPackage) {
        staged = solutionPackage;
    }

    /** The package that is to be imported. */
    StagedPackage staged() {
        return Objects.requireNonNull(staged, "the package is staged before the work begins");
    }

    /** The job begins when the plan is the approved one; whatever else comes of it leaves no job (scenario 53). */
    @Override
    public void planned(Plan made) {
        plan = made;
        if (operation.work() instanceof Work.Import order && made.accepted() && order.meant(made) && staged != null) {
            records.begun(this, staged, made);
        }
        heartbeat.planned(made);
    }

    @Override
    public void at(double percent) {
        records.progress(this, percent);
        heartbeat.at(percent);
    }

    Operation operation() {
        return operation;
    }

    String worker() {
        return worker;
    }

    Instant started() {
        return started;
    }

    Optional<UUID> importJobId() {
        return operation.importJobId();
    }

    /** What the history says of the operation, as far as this attempt knows it. */
    StartedOperation history() {
        String key = operation.key().value();
        if (operation.work() instanceof Work.Import order) {
            boolean overwrite = order.customizations() == Customizations.OVERWRITE;
            HistorySuboperation suboperation =
                    plan == null ? HistorySuboperation.NONE : HistorySuboperation.of(plan.mode());
            return staged == null
                    ? StartedOperation.of(order.history(), order.packageId(), started, key)
                    : StartedOperation.importing(staged.manifest(), suboperation, overwrite, started, key);
        }
        return StartedOperation.of(
                operation.work().history(), operation.work().about().orElse(null), started, key);
    }

    /** An ending in Almanac's words and in the platform's. */
    Failure failure(OperationState state, ErrorCode code, String message, List<ProblemDetailItem> items) {
        return new Failure(state, code, message, items, platform(state, message, items));
    }

    private @Nullable ImportFailure platform(OperationState state, String message, List<ProblemDetailItem> items) {
        if (!(operation.work() instanceof Work.Import)) {
            return numbered(message, items);
        }
        return refused()
                .or(() -> items.stream()
                        .flatMap(item -> ImportFailure.ofHex(item.code(), message).stream())
                        .findFirst())
                .orElseGet(() -> ImportFailure.of(
                        state == OperationState.REFUSED ? PlatformCode.IMPORT_SOLUTION : PlatformCode.IMPORT_GENERIC,
                        message));
    }

    /** Only imports have words of their own; whatever else the platform refuses has at least its number. */
    private @Nullable ImportFailure numbered(String message, List<ProblemDetailItem> items) {
        Stream<String> codes = plan == null
                ? items.stream().map(ProblemDetailItem::code)
                : plan.refusals().stream().map(Plan.Refusal::code);
        return codes.flatMap(code -> ImportFailure.ofHex(code, message).stream())
                .findFirst()
                .map(failure -> new ImportFailure(failure.number(), message))
                .orElse(null);
    }

    /** A plan that has become another one is stale whatever it says, so only the approved plan's refusals count. */
    private Optional<ImportFailure> refused() {
        return plan != null && staged != null && operation.work() instanceof Work.Import order && order.meant(plan)
                ? ImportFailure.ofRefused(plan, staged.manifest())
                : Optional.empty();
    }
}
