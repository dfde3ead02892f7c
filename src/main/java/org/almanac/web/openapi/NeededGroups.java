package org.almanac.web.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.almanac.process.Group;
import org.almanac.web.access.Allowed;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Adds to an operation's description who may call it. */
final class NeededGroups implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed != null) {
            String groups = Arrays.stream(allowed.value()).map(Group::id).collect(Collectors.joining(" or "));
            String description = operation.getDescription() == null ? "" : operation.getDescription() + " ";
            operation.setDescription(description + "Needs membership of the group " + groups + ".");
        }
        return operation;
    }
}
