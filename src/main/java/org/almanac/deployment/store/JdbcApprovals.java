package org.almanac.deployment.store;

import java.util.Collection;
import java.util.List;
import org.almanac.deployment.Approval;
import org.almanac.deployment.Approvals;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.springframework.stereotype.Component;

/** Reads rounds of approval from tables. */
@Component
class JdbcApprovals implements Approvals {

    private final ApprovalTable table;

    JdbcApprovals(ApprovalTable table) {
        this.table = table;
    }

    @Override
    public Approval get(String id) {
        return table.find(id)
                .orElseThrow(() ->
                        new BadInput(ErrorCode.UNKNOWN_APPROVAL, "There is no approval of the id given.", "approval"));
    }

    @Override
    public List<Approval> openFor(String user, Collection<String> groups) {
        return table.open().stream()
                .filter(a -> groups.contains(a.candidateGroup()))
                .filter(a -> !a.requestedBy().equals(user))
                .filter(a -> a.decisions().stream().noneMatch(d -> d.user().equals(user)))
                .toList();
    }
}
