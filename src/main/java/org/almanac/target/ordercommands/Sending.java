package org.almanac.target.ordercommands;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementOrder.RestoreVersion;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.target.dataverse.client.Command;
import org.almanac.target.http.Outcome;

/** Makes an order's call and sends it: a command as settings say, or the change set of a restored version. */
record Sending(OrderConnection connection, DataverseApi api, DataverseTables tables, CommandCalls commands) {

    private static final int BAD_REQUEST = 400;

    /** What is to be sent; all questions that it needs are asked here, before anything is changed. */
    Supplier<Outcome> prepared(OrderManagementOrder order, RemoteView view) {
        if (order instanceof RestoreVersion restore) {
            Command call = changeSet(restore, view);
            return () -> asOne(api.send(call, BatchAnswer::read));
        }
        Command call = commands.of(order);
        return () -> api.send(call);
    }

    private Command changeSet(RestoreVersion order, RemoteView view) {
        Policy policy = view.snapshot().model().policy(order.policy()).orElseThrow();
        PolicyVersion version = policy.archive().stream()
                .filter(one -> one.id().equals(order.version()))
                .findFirst()
                .orElseThrow();
        List<BatchPart> parts = new RestoreChanges(this::copy, connection, view.rows(), policy, version).parts();
        return api.command("POST", "$batch", Map.of("Content-Type", BatchBody.CONTENT_TYPE), BatchBody.of(parts));
    }

    private RowCopy copy(OrderTable table) {
        return new RowCopy(api, tables, connection.names(), table);
    }

    /** A change set that was refused may come in an answer that says 200. */
    private static Outcome asOne(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            int status = BatchAnswer.status(answered.body());
            if (status >= BAD_REQUEST) {
                return new Outcome.Refused(status, "the change set was refused", answered.body());
            }
        }
        return outcome;
    }
}
