package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.UUID;
import org.almanac.environment.ImportMode;
import org.almanac.target.ImportOrder;
import org.almanac.target.OperationKey;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.source.RequestContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages that import packages: an update never deletes, an upgrade in one step does (dataverse-semantics 3.1 to 3.3). */
@Configuration(proxyBeanMethods = false)
class ImportMessages {

    private final Submission submission;
    private final ImportArguments orders;
    private final AwaitedOperation awaited;
    private final CustomizationLock lock;

    ImportMessages(Submission submission, ImportArguments orders, AwaitedOperation awaited, CustomizationLock lock) {
        this.submission = submission;
        this.orders = orders;
        this.awaited = awaited;
        this.lock = lock;
    }

    @Bean("message.ImportSolution")
    Message importSolution() {
        return Served.elsewhere(
                ImportSignatures.atOnce("ImportSolution", true),
                (context, arguments) -> atOnce(context, arguments, ImportMode.AUTO, "Import"));
    }

    @Bean("message.StageAndUpgrade")
    Message stageAndUpgrade() {
        return Served.elsewhere(
                ImportSignatures.atOnce("StageAndUpgrade", false),
                (context, arguments) -> atOnce(context, arguments, ImportMode.UPGRADE, "StageAndUpgrade"));
    }

    @Bean("message.ImportSolutionAsync")
    Message importSolutionAsync() {
        return Served.elsewhere(
                ImportSignatures.asynchronous("ImportSolutionAsync", true),
                (context, arguments) -> later(context, arguments, ImportMode.AUTO));
    }

    @Bean("message.StageAndUpgradeAsync")
    Message stageAndUpgradeAsync() {
        return Served.elsewhere(
                ImportSignatures.asynchronous("StageAndUpgradeAsync", false),
                (context, arguments) -> later(context, arguments, ImportMode.UPGRADE));
    }

    private Answer atOnce(RequestContext context, Arguments arguments, ImportMode mode, String name) {
        arguments.requiredId(ImportSignatures.JOB);
        ImportOrder order = orders.order(context.environment(), arguments, mode, false);
        lock.beforeOperation(context.environment(), name);
        OperationKey key = submission.submit(context, (target, made) -> target.submitImport(made, order));
        awaited.succeeds(context.environment(), key);
        return Answer.nothing();
    }

    private Answer later(RequestContext context, Arguments arguments, ImportMode mode) {
        ImportOrder order = orders.order(context.environment(), arguments, mode, true);
        OperationKey key = submission.submit(context, (target, made) -> target.submitImport(made, order));
        UUID job = Objects.requireNonNullElseGet(order.importJobId(), key::importJobId);
        ObjectNode fields = Fields.none();
        fields.put("ImportJobKey", job.toString());
        fields.put("AsyncOperationId", key.operationId().toString());
        return new Answer.Fields(fields);
    }
}
