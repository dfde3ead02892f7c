package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.almanac.environment.AddedComponent;
import org.almanac.environment.SolutionContents;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.platform.PlatformIds;
import org.almanac.webapi.source.RequestContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What unmanaged solutions refer to (dataverse-semantics 1.7). Each message answers the id of the solution component. */
@Configuration(proxyBeanMethods = false)
class SolutionComponentMessages {

    private static final String ID = "ComponentId";
    private static final String SOLUTION = "SolutionUniqueName";
    private static final String REQUIRED = "AddRequiredComponents";
    private static final String NARROW = "DoNotIncludeSubcomponents";
    private static final String SETTINGS = "IncludedComponentSettingsValues";
    private static final String MEMBER = "SolutionComponent";

    private static final int WITH_ALL = 0;
    private static final int METADATA_ONLY = 1;
    private static final int SHELL = 2;

    private final SolutionContents contents;
    private final Components components;
    private final SolutionMembers members;
    private final CustomizationLock lock;

    SolutionComponentMessages(
            SolutionContents contents, Components components, SolutionMembers members, CustomizationLock lock) {
        this.contents = contents;
        this.components = components;
        this.members = members;
        this.lock = lock;
    }

    @Bean("message.AddSolutionComponent")
    Message addSolutionComponent() {
        Signature signature = signature(
                "AddSolutionComponent",
                Parameter.required(ID, "Edm.Guid"),
                Parameter.required(Components.TYPE, "Edm.Int32"),
                Parameter.required(SOLUTION, "Edm.String"),
                Parameter.required(REQUIRED, "Edm.Boolean"),
                Parameter.optional(NARROW, "Edm.Boolean"),
                Parameter.collection(SETTINGS, "Edm.String"));
        return Served.of(signature, (context, arguments) -> {
            boolean narrow = arguments.flag(NARROW) || arguments.value(SETTINGS).isPresent();
            return add(context, arguments, narrow, arguments.flag(REQUIRED));
        });
    }

    @Bean("message.UpdateSolutionComponent")
    Message updateSolutionComponent() {
        Signature signature = signature(
                "UpdateSolutionComponent",
                Parameter.required(ID, "Edm.Guid"),
                Parameter.required(Components.TYPE, "Edm.Int32"),
                Parameter.required(SOLUTION, "Edm.String"),
                Parameter.collection(SETTINGS, "Edm.String"));
        return Served.of(signature, this::update);
    }

    @Bean("message.RemoveSolutionComponent")
    Message removeSolutionComponent() {
        Signature signature = signature(
                "RemoveSolutionComponent",
                Parameter.required(MEMBER, "mscrm.solutioncomponent"),
                Parameter.required(Components.TYPE, "Edm.Int32"),
                Parameter.required(SOLUTION, "Edm.String"));
        return Served.of(signature, this::remove);
    }

    private static Signature signature(String name, Parameter... parameters) {
        return Signature.action(name, List.of(parameters), List.of(Parameter.required("id", "Edm.Guid")));
    }

    private Answer update(RequestContext context, Arguments arguments) {
        ComponentRef component = components.numbered(context.environment(), arguments, arguments.requiredId(ID));
        String solution = arguments.requiredText(SOLUTION);
        if (!members.has(context.environment(), solution, component)) {
            throw new WebApiError(
                    400, PlatformCode.REMOVE_COMPONENT_NOT_IN_SOLUTION, component + " is not in " + solution + ".");
        }
        return add(context, arguments, true, false);
    }

    private Answer add(RequestContext context, Arguments arguments, boolean narrow, boolean withRequired) {
        ComponentRef component = components.numbered(context.environment(), arguments, arguments.requiredId(ID));
        String solution = arguments.requiredText(SOLUTION);
        lock.beforeChange(context.environment(), "AddSolutionComponent");
        contents.add(
                context.environment(),
                solution,
                new AddedComponent(component, behavior(component, arguments, narrow), withRequired),
                context.operationKey());
        return Fields.id("id", PlatformIds.member(solution, component));
    }

    /** No settings at all mean the whole metadata of the table, an empty list its shell; single ones cannot be chosen here. */
    private static int behavior(ComponentRef component, Arguments arguments, boolean narrow) {
        if (!narrow || !component.kind().name().equals("Entity")) {
            return WITH_ALL;
        }
        return arguments.value(SETTINGS).map(SolutionComponentMessages::shell).orElse(METADATA_ONLY);
    }

    private static int shell(JsonNode settings) {
        if (!settings.isEmpty()) {
            throw WebApiError.invalidArgument(
                    SETTINGS + " takes no single settings here: leave it out for all, or send an empty list for none.");
        }
        return SHELL;
    }

    private Answer remove(RequestContext context, Arguments arguments) {
        String solution = arguments.requiredText(SOLUTION);
        JsonNode member = arguments.value(MEMBER).orElseThrow(() -> Arguments.missing(MEMBER));
        ComponentRef component = members.named(context.environment(), solution, arguments, member);
        lock.beforeChange(context.environment(), "RemoveSolutionComponent");
        contents.remove(context.environment(), solution, component, context.operationKey());
        return Fields.id("id", PlatformIds.member(solution, component));
    }
}
