package org.almanac.web.plans;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.almanac.catalog.Catalog;
import org.almanac.environment.Environments;
import org.almanac.environment.Planning;
import org.almanac.environment.StagedPackages;
import org.almanac.process.Group;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.Fields;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Works out what an import would do. */
@RestController
@RequestMapping(path = "/api/plans", produces = APPLICATION_JSON_VALUE)
@Tag(name = "plans", description = "What an import would do, without doing it")
class PlanController {

    private final Environments environments;
    private final Catalog catalog;
    private final StagedPackages stagedPackages;
    private final Planning planning;

    PlanController(Environments environments, Catalog catalog, StagedPackages stagedPackages, Planning planning) {
        this.environments = environments;
        this.catalog = catalog;
        this.stagedPackages = stagedPackages;
        this.planning = planning;
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.APPROVERS, Group.ADMINISTRATORS})
    @Operation(
            summary = "Works out what an import would do",
            description = "Changes nothing. A refused plan is a plan too: see outcome and refusals.")
    PlanView plan(@RequestBody PlanRequest request) {
        var options = request.options().options();
        var environment = environments.get(Fields.environment(request.requiredEnvironment()));
        var shelved = catalog.resolve(request.requiredPackage());
        var staged = stagedPackages.stage(shelved.id(), catalog.file(shelved.id()));
        return PlanView.of(planning.plan(environment.name(), staged, options));
    }
}
