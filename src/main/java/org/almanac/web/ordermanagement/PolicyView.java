package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.jspecify.annotations.Nullable;

/** A policy: what it says now, what it said before, and what uses it. */
@Schema(name = "Policy", description = "A policy: what it says now, what it said before, and what uses it")
record PolicyView(
        @Schema(description = "Of the current row; orchestrations refer to it")
        UUID id,

        @Schema(example = "Order header validation policy") String name,

        @Schema(description = "Label or number, as the row has it")
        String type,

        @Schema(description = "Label or number, as the row has it")
        String criticality,

        @Schema(example = "Order") String entity,

        @Schema(description = "Shared by all versions of the policy")
        UUID versionId,

        @Schema(description = "Number of the current version, above those of the archived ones")
        int version,

        @Schema(allowableValues = {"unpublished", "published"})
        String state,

        List<RuleView> rules,

        @Schema(description = "Archived versions, oldest first")
        List<VersionView> versions,

        @Schema(description = "What publishing has made") List<FlowView> flows,

        List<UserView> usedBy,

        @Schema(description = "Whether a managed solution brought it")
        boolean managed,

        @Schema(description = "Unique names of the solutions with a layer, lowest first")
        List<String> solutions) {

    /** An archived version of a policy, with copies of the rules. */
    @Schema(name = "PolicyVersion", description = "An archived version of a policy; it never changes")
    record VersionView(
            UUID id,
            int number,
            String name,
            List<RuleView> rules,

            @Schema(description = "Absent where it is not known, as of one that came with a package") @Nullable
            Instant archivedAt,

            @Schema(description = "Whether it is a record that a solution can hold")
            boolean record) {

        static VersionView of(PolicyVersion version) {
            return new VersionView(
                    version.id(),
                    version.number(),
                    version.name(),
                    version.rules().stream().map(RuleView::of).toList(),
                    version.archivedAt(),
                    version.record());
        }
    }

    static PolicyView of(Policy policy, OrderManagementSnapshot now) {
        var row = now.rows().find(OrderTable.POLICY, policy.id());
        return new PolicyView(
                policy.id(),
                policy.name(),
                policy.type(),
                policy.criticality(),
                policy.entity(),
                policy.versionId(),
                policy.number(),
                StateWords.of(policy),
                policy.rules().stream().map(RuleView::of).toList(),
                policy.archive().stream().map(VersionView::of).toList(),
                FlowView.of(policy),
                UserView.of(policy, now.model()),
                row.filter(OrderRow::managed).isPresent(),
                row.map(OrderRow::solutions).orElse(List.of()));
    }
}
