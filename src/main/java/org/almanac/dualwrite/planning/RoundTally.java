package org.almanac.dualwrite.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.MapRound;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;

/** What a look at all maps of a phase comes to. */
final class RoundTally {

    private final Map<String, DualWriteRequest> requests = new LinkedHashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private final List<ProblemDetailItem> failures = new ArrayList<>();

    void submit(DualWriteRequest request) {
        requests.putIfAbsent(request.key(), request);
    }

    void await(String subject, String what) {
        waiting.add(subject + ": " + what);
    }

    void fail(String subject, RequestStatus status) {
        String code = Objects.requireNonNullElse(status.code(), ErrorCode.OPERATION_FAILED.code());
        String message = Objects.requireNonNullElse(status.message(), "The request failed and does not say why.");
        fail(code, subject, message);
    }

    void fail(String code, String subject, String message) {
        failures.add(new ProblemDetailItem(code, subject + ": " + message, subject, null));
    }

    /** Whether nothing is left to be done or waited for. */
    boolean settled() {
        return requests.isEmpty() && waiting.isEmpty() && failures.isEmpty();
    }

    /**
     * The round: nothing new is begun once something has failed, and the failure is told when nothing is under way any more, so
     * that whoever goes back finds everything at rest.
     */
    MapRound round(String done) {
        if (!failures.isEmpty()) {
            ProblemDetailItem first = failures.get(0);
            return waiting.isEmpty()
                    ? new MapRound.Failed(first.code(), first.message(), failures)
                    : new MapRound.Wait(String.join("; ", waiting));
        }
        if (!requests.isEmpty()) {
            return new MapRound.Submit(List.copyOf(requests.values()));
        }
        return waiting.isEmpty() ? new MapRound.Done(done) : new MapRound.Wait(String.join("; ", waiting));
    }
}
