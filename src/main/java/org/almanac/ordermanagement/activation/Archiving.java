package org.almanac.ordermanagement.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Rule;

/** Makes archived versions of policies (dual-write-and-order-management 5.6). */
final class Archiving {

    private Archiving() {}

    /** The state with a copy of what the policy says now; the copy has the policy's number, and ids of its own. */
    static OrderState of(Policy policy, OrderState state, Standing standing) {
        UUID id = NamedIds.version(standing.environment(), policy.versionId(), policy.number());
        PolicyVersion version = new PolicyVersion(
                id,
                policy.number(),
                policy.name(),
                policy.type(),
                policy.criticality(),
                policy.entity(),
                copies(policy.rules(), id, standing),
                standing.now(),
                false);
        return state.archived(policy.versionId(), version);
    }

    /** A rule that is switched off counts as deleted, so no copy of it is kept. */
    private static List<Rule> copies(List<Rule> rules, UUID version, Standing standing) {
        List<Rule> copies = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.active()) {
                UUID id = NamedIds.archivedRule(standing.environment(), version, copies.size());
                copies.add(new Rule(id, rule.name(), rule.definition(), rule.entity(), true));
            }
        }
        return copies;
    }

    /** Whether the newest archived version says what the policy says. */
    static boolean upToDate(Policy policy) {
        List<PolicyVersion> archive = policy.archive();
        return !archive.isEmpty() && archive.get(archive.size() - 1).content().equals(policy.content());
    }
}
