package org.almanac.webapi.messages;

import java.util.List;
import org.almanac.target.OperationKey;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.source.RequestContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uninstalls solutions (dataverse-semantics 6). */
@Configuration(proxyBeanMethods = false)
class UninstallMessages {

    private static final String SOLUTION = "SolutionUniqueName";

    private final Submission submission;
    private final CustomizationLock lock;

    UninstallMessages(Submission submission, CustomizationLock lock) {
        this.submission = submission;
        this.lock = lock;
    }

    @Bean("message.UninstallSolutionAsync")
    Message uninstallSolutionAsync() {
        return Served.elsewhere(
                Signature.action(
                        "UninstallSolutionAsync",
                        List.of(Parameter.required(SOLUTION, "Edm.String")),
                        List.of(Parameter.required("AsyncOperationId", "Edm.Guid"))),
                this::uninstall);
    }

    /** What goes is planned now, so nothing else may be about to change it. */
    private Answer uninstall(RequestContext context, Arguments arguments) {
        String solution = arguments.requiredText(SOLUTION);
        lock.beforeOperation(context.environment(), "Uninstall");
        OperationKey key = submission.submit(
                context,
                (target, made) -> target.submitUninstall(
                        made, solution, target.planUninstall(solution).hashOfOperation()));
        return Fields.id("AsyncOperationId", key.operationId());
    }
}
