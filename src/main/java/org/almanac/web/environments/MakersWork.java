package org.almanac.web.environments;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Makers work on embedded environments here. What is kept of a real environment is a mirror: an edit of it would change nothing but
 * what Almanac believes, so it is refused.
 */
final class MakersWork implements HandlerInterceptor {

    private final Environments environments;
    private final boolean readingToo;

    /** @param readingToo whether a mirror has nothing to read there either */
    MakersWork(Environments environments, boolean readingToo) {
        this.environments = environments;
        this.readingToo = readingToo;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        if (!reads || readingToo) {
            real(request).ifPresent(name -> {
                throw new Refusal(
                        ErrorCode.UNSUPPORTED_ENVIRONMENT,
                        "The environment '" + name + "' is a real one: its makers work in it, and Almanac changes it by"
                                + " deployments only.",
                        name);
            });
        }
        return true;
    }

    private Optional<String> real(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("environment") instanceof String name
                ? environments
                        .find(new EnvironmentName(name))
                        .filter(environment -> environment.kind() == EnvironmentKind.DATAVERSE)
                        .map(Environment::name)
                        .map(EnvironmentName::value)
                : Optional.empty();
    }
}
