package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.Plan;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.TransientFailure;
import org.almanac.target.dataverse.inventory.InventoryVerification;
import org.almanac.target.embedded.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends an operation that the environment says it has carried out: reads back what is installed, fetches an export's file, switches on
 * what was on, and changes the mirror in the same transaction in which the operation ends.
 */
record Finishing(
        Remote remote,
        RemoteOperations operations,
        Mirror mirror,
        Downloading downloading,
        ProcessSwitches switches,
        TransactionOperations transactions) {

    void finish(RemoteOperation operation) {
        if (operation.order() instanceof Work.Export) {
            downloading.finish(operation);
            return;
        }
        Before before = Objects.requireNonNull(operation.before());
        Optional<String> otherwise = otherwise(before);
        if (otherwise.isPresent()) {
            operations.end(
                    operation,
                    false,
                    ErrorCode.VERIFICATION_FAILED,
                    otherwise.get(),
                    List.of(item(otherwise.get(), before.solution())));
            return;
        }
        List<ProblemDetailItem> differences = new ArrayList<>();
        switches.restore(before.on()).forEach(problem -> differences.add(item(problem, before.solution())));
        reflect(operation, before, differences);
    }

    /** How what is listed differs from what was ordered. */
    private Optional<String> otherwise(Before before) {
        String solution = before.solution();
        if (solution == null || solution.equalsIgnoreCase(Plan.DEFAULT_SOLUTION)) {
            return Optional.empty();
        }
        Optional<JsonNode> row = remote.solution(solution, "version,ismanaged");
        String wanted = before.version();
        if (wanted == null) {
            return row.map(listed -> "The environment says that it is done, and still lists " + solution + " "
                    + listed.path("version").asText() + ".");
        }
        String listed = row.map(one -> one.path("version").asText()).orElse(null);
        return Sent.same(listed, wanted)
                ? Optional.empty()
                : Optional.of("The environment says that it is done, and lists " + solution
                        + (listed == null ? " not at all" : " as " + listed) + " instead of " + wanted + ".");
    }

    /** What was done stays done: where the mirror cannot follow, it is made anew and people are told. */
    private void reflect(RemoteOperation operation, Before before, List<ProblemDetailItem> differences) {
        String key = operation.key();
        Optional<Plan> applied = Optional.empty();
        try {
            applied = Objects.requireNonNull(transactions.execute(status -> {
                Optional<Plan> plan = mirror.apply(remote.name(), operation.order(), before.meant(), key);
                complete(operation, before, differences);
                return plan;
            }));
        } catch (TransientFailure e) {
            throw e;
        } catch (AlmanacException e) {
            differences.add(item("The mirror cannot follow: " + e.getMessage(), before.solution()));
            transactions.executeWithoutResult(status -> complete(operation, before, differences));
        }
        MirroredInventory shown = mirror.refresh(remote, mirror.scope(operation.order()), key);
        // what is unmanaged has its layers once it is published
        applied.filter(Plan::managed)
                .ifPresent(plan -> differences.addAll(InventoryVerification.differences(plan, shown)));
        if (!differences.isEmpty()) {
            operations.differs(operation, differences);
        }
    }

    private void complete(RemoteOperation operation, Before before, List<ProblemDetailItem> differences) {
        String notes = String.join(" ", before.notes());
        if (!operations.complete(operation, notes.isEmpty() ? null : notes, differences)) {
            throw new IllegalStateException("another node has ended " + operation.key());
        }
    }

    private static ProblemDetailItem item(String message, @Nullable String where) {
        return new ProblemDetailItem(ErrorCode.VERIFICATION_FAILED.code(), message, where, null);
    }
}
