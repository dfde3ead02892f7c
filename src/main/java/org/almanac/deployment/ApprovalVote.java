package org.almanac.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to decide.
 *
 * @param comment up to 2000 characters
 * @param planHash of the plan that was seen, as given
 */
public record ApprovalVote(
        String user,
        List<String> groups,
        boolean approved,
        @Nullable String comment,
        String planHash) {

    public ApprovalVote {
        groups = List.copyOf(groups);
    }
}
