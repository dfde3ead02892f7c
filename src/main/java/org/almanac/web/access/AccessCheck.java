package org.almanac.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.process.Group;
import org.almanac.web.Caller;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds {@link Allowed} against the caller before the request's body is looked at. */
final class AccessCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var allowed = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Allowed.class) : null;
        if (allowed != null) {
            check(allowed.value());
        }
        return true;
    }

    private static void check(Group[] groups) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean member = authentication != null
                && authentication.getPrincipal() instanceof Caller caller
                && Stream.of(groups).anyMatch(caller::isIn);
        if (!member) {
            throw new Refusal(
                    ErrorCode.NOT_ALLOWED,
                    Stream.of(groups)
                            .map(Group::id)
                            .sorted()
                            .collect(Collectors.joining(" or ", "This needs membership of the group ", ".")));
        }
    }
}
