package org.almanac.ordermanagement.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.almanac.ordermanagement.ActivationRound;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;

/** What a look at all items of a phase comes to. */
final class RoundTally {

    private final List<OrderManagementRequest> requests = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private final List<ProblemDetailItem> failures = new ArrayList<>();
    private final List<ProblemDetailItem> doneBefore = new ArrayList<>();

    void submit(OrderManagementRequest request) {
        requests.add(request);
    }

    void await(OrderItem item, String what) {
        waiting.add(item.label() + ' ' + what);
    }

    void fail(OrderItem item, OrderRequestStatus status) {
        fail(
                item,
                Objects.requireNonNullElse(status.code(), ErrorCode.OPERATION_FAILED.code()),
                Objects.requireNonNullElse(status.message(), "The request failed and does not say why."));
    }

    void fail(OrderItem item, String code, String message) {
        failures.add(new ProblemDetailItem(code, item.label() + ": " + message, item.label(), null));
    }

    /** Something that is told only if the phase fails: it stays as it is until somebody goes back. */
    void doneBefore(OrderItem item) {
        String verb = Wording.active(item.kind()).toLowerCase(Locale.ROOT);
        doneBefore.add(new ProblemDetailItem(
                ErrorCode.ORDER_MANAGEMENT_REFUSED.code(),
                item.label() + " was " + verb + " before the failure.",
                item.label(),
                null));
    }

    /**
     * The round: nothing new is begun once something has failed, and the failure is told when nothing is under way any more, so
     * that whoever goes back finds everything at rest.
     */
    ActivationRound round(String done) {
        if (!failures.isEmpty() && waiting.isEmpty()) {
            ProblemDetailItem first = failures.get(0);
            List<ProblemDetailItem> items = new ArrayList<>(failures);
            items.addAll(doneBefore);
            return new ActivationRound.Failed(first.code(), first.message(), items);
        }
        if (!requests.isEmpty() && failures.isEmpty()) {
            return new ActivationRound.Submit(requests);
        }
        return waiting.isEmpty()
                ? new ActivationRound.Done(done)
                : new ActivationRound.Wait(String.join("; ", waiting) + ".");
    }
}
