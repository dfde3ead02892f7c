package org.almanac.process.engine;

import java.util.List;
import org.almanac.process.Group;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What a group may do with a resource.
 *
 * @param resourceId the id of one resource, or {@code *} for all of this kind
 */
record Grant(Group group, Resource resource, String resourceId, List<Permission> permissions) {

    private static final String ALL = "*";

    Grant {
        permissions = List.copyOf(permissions);
    }

    private static Grant of(Group group, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(group, resource, resourceId, List.of(permissions));
    }

    static List<Grant> of(Group group) {
        return switch (group) {
            case ADMINISTRATORS -> administrators();
            case OPERATORS -> operators();
            case APPROVERS -> approvers();
            case VIEWERS -> viewers();
        };
    }

    private static List<Grant> administrators() {
        return List.of(Resources.values()).stream()
                .map(resource -> of(Group.ADMINISTRATORS, resource, ALL, Permissions.ALL))
                .toList();
    }

    /** Starting needs two grants: to create instances at all, and instances of the definition. */
    private static List<Grant> operators() {
        var group = Group.OPERATORS;
        return List.of(
                of(
                        group,
                        Resources.PROCESS_DEFINITION,
                        ALL,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_HISTORY,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.CREATE_INSTANCE,
                        ProcessDefinitionPermissions.RETRY_JOB,
                        ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                        ProcessDefinitionPermissions.DELETE_INSTANCE),
                of(group, Resources.PROCESS_INSTANCE, ALL, Permissions.CREATE),
                reading(group, Resources.DECISION_DEFINITION),
                reading(group, Resources.DEPLOYMENT),
                application(group, "cockpit"),
                application(group, "tasklist"));
    }

    /** To work on a task is granted by the engine to the task's candidate group, not here. */
    private static List<Grant> approvers() {
        var group = Group.APPROVERS;
        return List.of(
                of(
                        group,
                        Resources.PROCESS_DEFINITION,
                        ALL,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_HISTORY,
                        ProcessDefinitionPermissions.READ_TASK),
                reading(group, Resources.DECISION_DEFINITION),
                reading(group, Resources.DEPLOYMENT),
                application(group, "cockpit"),
                application(group, "tasklist"));
    }

    private static List<Grant> viewers() {
        var group = Group.VIEWERS;
        return List.of(
                of(
                        group,
                        Resources.PROCESS_DEFINITION,
                        ALL,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_HISTORY),
                reading(group, Resources.DECISION_DEFINITION),
                reading(group, Resources.DEPLOYMENT),
                application(group, "cockpit"));
    }

    private static Grant reading(Group group, Resource resource) {
        return of(group, resource, ALL, Permissions.READ);
    }

    private static Grant application(Group group, String name) {
        return of(group, Resources.APPLICATION, name, Permissions.ACCESS);
    }
}
