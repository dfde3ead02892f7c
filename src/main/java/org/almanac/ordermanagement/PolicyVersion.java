package org.almanac.ordermanagement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An archived version of a policy: a row of its own with copies of the rules (dual-write-and-order-management 5.6). It never changes.
 *
 * @param id the archived row's
 * @param number counts within the policy
 * @param archivedAt null where it is not known, as of one that came with a package
 * @param record whether it is a record that a solution can hold; one that unpublishing has made becomes one when it is added
 */
public record PolicyVersion(
        UUID id,
        int number,
        String name,
        String type,
        String criticality,
        String entity,
        List<Rule> rules,
        @Nullable Instant archivedAt,
        boolean record) {

    public PolicyVersion {
        rules = List.copyOf(rules);
    }

    /** Hash of what it says, equal to that of a policy which says the same. */
    public Sha256 content() {
        return PolicyContent.hash(name, type, criticality, entity, rules);
    }
}
