package org.almanac.webapi.messages;

import java.util.List;
import java.util.Set;
import org.almanac.environment.Publishing;
import org.almanac.solution.ComponentRef;
import org.almanac.target.OperationKey;
import org.almanac.target.TargetEnvironment;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.source.RequestContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes unmanaged drafts effective (dataverse-semantics 8.6). */
@Configuration(proxyBeanMethods = false)
class PublishMessages {

    private static final String PARAMETER = "ParameterXml";

    private final Submission submission;
    private final Publishing publishing;
    private final PublishRequest requests;
    private final AwaitedOperation awaited;
    private final CustomizationLock lock;

    PublishMessages(
            Submission submission,
            Publishing publishing,
            PublishRequest requests,
            AwaitedOperation awaited,
            CustomizationLock lock) {
        this.submission = submission;
        this.publishing = publishing;
        this.requests = requests;
        this.awaited = awaited;
        this.lock = lock;
    }

    @Bean("message.PublishXml")
    Message publishXml() {
        return Served.of(
                Signature.action("PublishXml", List.of(Parameter.required(PARAMETER, "Edm.String")), List.of()),
                this::publish);
    }

    @Bean("message.PublishAllXml")
    Message publishAllXml() {
        return Served.elsewhere(Signature.action("PublishAllXml", List.of(), List.of()), (context, arguments) -> {
            lock.beforeChange(context.environment(), "PublishAll");
            awaited.succeeds(context.environment(), submit(context));
            return Answer.nothing();
        });
    }

    @Bean("message.PublishAllXmlAsync")
    Message publishAllXmlAsync() {
        return Served.elsewhere(
                Signature.action(
                        "PublishAllXmlAsync", List.of(), List.of(Parameter.required("AsyncOperationId", "Edm.Guid"))),
                (context, arguments) ->
                        Fields.id("AsyncOperationId", submit(context).operationId()));
    }

    private Answer publish(RequestContext context, Arguments arguments) {
        Set<ComponentRef> components = requests.read(context.environment(), arguments.requiredText(PARAMETER));
        lock.beforeChange(context.environment(), "Publish");
        if (!components.isEmpty()) {
            publishing.publish(context.environment(), components, context.operationKey());
        }
        return Answer.nothing();
    }

    private OperationKey submit(RequestContext context) {
        return submission.submit(context, TargetEnvironment::submitPublish);
    }
}
