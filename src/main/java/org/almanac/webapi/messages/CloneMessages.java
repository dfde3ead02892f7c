package org.almanac.webapi.messages;

import java.util.List;
import org.almanac.environment.Cloning;
import org.almanac.environment.InstalledSolution;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.platform.PlatformIds;
import org.almanac.webapi.source.RequestContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Patches and roll-ups of unmanaged solutions (dataverse-semantics 1.6). */
@Configuration(proxyBeanMethods = false)
class CloneMessages {

    private final Cloning cloning;
    private final CustomizationLock lock;

    CloneMessages(Cloning cloning, CustomizationLock lock) {
        this.cloning = cloning;
        this.lock = lock;
    }

    /** One of the two ways to clone. */
    private interface Way {
        InstalledSolution clone(RequestContext context, String parent, String displayName, String version);
    }

    @Bean("message.CloneAsPatch")
    Message cloneAsPatch() {
        return cloning(
                "CloneAsPatch",
                (context, parent, displayName, version) ->
                        cloning.asPatch(context.environment(), parent, displayName, version, context.operationKey()));
    }

    @Bean("message.CloneAsSolution")
    Message cloneAsSolution() {
        return cloning(
                "CloneAsSolution",
                (context, parent, displayName, version) -> cloning.asSolution(
                        context.environment(), parent, displayName, version, context.operationKey()));
    }

    private Message cloning(String name, Way way) {
        Signature signature = Signature.action(
                name,
                List.of(
                        Parameter.required("ParentSolutionUniqueName", "Edm.String"),
                        Parameter.required("DisplayName", "Edm.String"),
                        Parameter.required("VersionNumber", "Edm.String")),
                List.of(Parameter.required("SolutionId", "Edm.Guid")));
        return Served.of(signature, (context, arguments) -> clone(context, arguments, name, way));
    }

    private Answer clone(RequestContext context, Arguments arguments, String name, Way way) {
        lock.beforeChange(context.environment(), name);
        InstalledSolution made = way.clone(
                context,
                arguments.requiredText("ParentSolutionUniqueName"),
                arguments.requiredText("DisplayName"),
                arguments.requiredText("VersionNumber"));
        return Fields.id("SolutionId", PlatformIds.solution(made.uniqueName()));
    }
}
