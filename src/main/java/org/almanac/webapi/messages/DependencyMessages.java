package org.almanac.webapi.messages;

import java.util.List;
import java.util.function.BiFunction;
import org.almanac.environment.Dependencies;
import org.almanac.environment.Dependency;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.ComponentRef;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.platform.DependencyRows;
import org.almanac.webapi.source.RequestContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who needs what, as rows of {@code dependency} (dataverse-semantics 4). */
@Configuration(proxyBeanMethods = false)
class DependencyMessages {

    private static final String SOLUTION = "SolutionUniqueName";
    private static final String ID = "ObjectId";
    private static final String ENTITY = "dependency";

    private final Dependencies dependencies;
    private final Components components;
    private final DependencyRows rows;

    DependencyMessages(Dependencies dependencies, Components components, DependencyRows rows) {
        this.dependencies = dependencies;
        this.components = components;
        this.rows = rows;
    }

    @Bean("message.RetrieveMissingDependencies")
    Message retrieveMissingDependencies() {
        return ofSolution("RetrieveMissingDependencies", dependencies::missing);
    }

    @Bean("message.RetrieveDependenciesForUninstall")
    Message retrieveDependenciesForUninstall() {
        return ofSolution("RetrieveDependenciesForUninstall", dependencies::forUninstall);
    }

    @Bean("message.RetrieveDependenciesForDelete")
    Message retrieveDependenciesForDelete() {
        return ofComponent("RetrieveDependenciesForDelete", dependencies::forDelete);
    }

    @Bean("message.RetrieveDependentComponents")
    Message retrieveDependentComponents() {
        return ofComponent("RetrieveDependentComponents", dependencies::dependents);
    }

    @Bean("message.RetrieveRequiredComponents")
    Message retrieveRequiredComponents() {
        return ofComponent("RetrieveRequiredComponents", dependencies::required);
    }

    private Message ofSolution(String name, BiFunction<EnvironmentName, String, List<Dependency>> question) {
        return Served.of(
                Signature.rows(name, List.of(Parameter.required(SOLUTION, "Edm.String")), ENTITY),
                (context, arguments) ->
                        rows(context, question.apply(context.environment(), arguments.requiredText(SOLUTION))));
    }

    private Message ofComponent(String name, BiFunction<EnvironmentName, ComponentRef, List<Dependency>> question) {
        return Served.of(
                Signature.rows(
                        name,
                        List.of(Parameter.required(ID, "Edm.Guid"), Parameter.required(Components.TYPE, "Edm.Int32")),
                        ENTITY),
                (context, arguments) ->
                        rows(context, question.apply(context.environment(), component(context, arguments))));
    }

    private ComponentRef component(RequestContext context, Arguments arguments) {
        return components.numbered(context.environment(), arguments, arguments.requiredId(ID));
    }

    private Answer rows(RequestContext context, List<Dependency> found) {
        return new Answer.Rows(found.stream()
                .map(dependency -> rows.row(context.environment(), dependency))
                .toList());
    }
}
