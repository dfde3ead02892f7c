package org.almanac.ordermanagement.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;

/** Finds the version that a text names: by number within the policy, or by id (dual-write-and-order-management 5.6). */
final class WantedVersion {

    private final OrderManagementSnapshot now;
    private final Policy policy;
    private final String text;

    WantedVersion(OrderManagementSnapshot now, Policy policy, String text) {
        this.now = now;
        this.policy = policy;
        this.text = text.strip();
    }

    /**
     * The policy's own archived version.
     *
     * @return empty if it is a version of another policy
     * @throws BadInput UNKNOWN_POLICY_VERSION, also for the current version; AMBIGUOUS_ORDER_RECORD
     */
    Optional<PolicyVersion> find() {
        String label = policy.item().label();
        if (text.equals(String.valueOf(policy.number()))
                || text.equalsIgnoreCase(policy.id().toString())) {
            throw unknown("is the current version of " + label + ", so there is nothing to restore");
        }
        List<PolicyVersion> found =
                policy.archive().stream().filter(this::means).toList();
        if (found.size() > 1) {
            throw new BadInput(
                    ErrorCode.AMBIGUOUS_ORDER_RECORD,
                    "Number " + text + " of " + label + " is that of "
                            + found.stream().map(one -> one.id().toString()).collect(Collectors.joining(" and "))
                            + "; use the id.",
                    text);
        }
        if (found.isEmpty() && other().isEmpty()) {
            throw unknown("is no archived version of " + label);
        }
        return found.stream().findFirst();
    }

    /** What the text names instead, for people; empty if it names nothing that there is. */
    Optional<String> other() {
        return Stream.concat(
                        now.model().policies().stream()
                                .filter(one -> !one.id().equals(policy.id()))
                                .flatMap(this::ofAnother),
                        now.rows().of(OrderTable.POLICY).stream()
                                .filter(row -> is(row.id()))
                                .map(OrderRow::label))
                .findFirst();
    }

    private Stream<String> ofAnother(Policy another) {
        String label = another.item().label() + " (" + another.id() + ')';
        return Stream.concat(
                Stream.of(another.id()).filter(this::is).map(id -> "the current version of " + label),
                another.archive().stream()
                        .filter(version -> is(version.id()))
                        .map(version -> "version " + version.number() + " of " + label));
    }

    private boolean means(PolicyVersion version) {
        return is(version.id()) || text.equals(String.valueOf(version.number()));
    }

    private boolean is(UUID id) {
        return text.equalsIgnoreCase(id.toString());
    }

    private BadInput unknown(String what) {
        String numbers = policy.archive().stream()
                .map(version -> String.valueOf(version.number()))
                .collect(Collectors.joining(", "));
        return new BadInput(
                ErrorCode.UNKNOWN_POLICY_VERSION,
                "'" + text + "' " + what + ". Its archive has "
                        + (numbers.isEmpty() ? "no versions" : "the versions " + numbers) + '.',
                text);
    }
}
