package org.almanac.process.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One filter for everybody; Tasklist shows no tasks at all without one. */
@Component
@Order(3)
class TasklistFilterSeed implements Seed {

    static final String NAME = "All my tasks";

    private final FilterService filterService;
    private final TaskService taskService;
    private final AuthorizationService authorizationService;

    TasklistFilterSeed(
            FilterService filterService, TaskService taskService, AuthorizationService authorizationService) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.authorizationService = authorizationService;
    }

    @Override
    public void sow() {
        if (filterService.createTaskFilterQuery().filterName(NAME).count() > 0) {
            return;
        }
        var mine = taskService
                .createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateUserExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .endOr();
        var filter = filterService.newTaskFilter(NAME).setQuery(mine).setProperties(properties());
        filterService.saveFilter(filter);
        letEverybodyRead(filter.getId());
    }

    private static Map<String, Object> properties() {
        return Map.of(
                "description",
                "What waits for me or for one of my groups",
                "priority",
                1,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(
                        Map.of("name", "environment", "label", "Environment"),
                        Map.of("name", "packageName", "label", "Package"),
                        Map.of("name", "requestedBy", "label", "Requested by")));
    }

    private void letEverybodyRead(String filterId) {
        var everybody = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setUserId(Authorization.ANY);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filterId);
        everybody.addPermission(Permissions.READ);
        authorizationService.saveAuthorization(everybody);
    }
}
