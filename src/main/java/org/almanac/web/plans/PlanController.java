package org.almanac.web.plans;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.almanac.catalog.Catalog;
import org.almanac.process.Group;
import org.almanac.target.PackageFile;
import org.almanac.target.Targets;
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

    private final Targets targets;
    private final Catalog catalog;

    PlanController(Targets targets, Catalog catalog) {
        this.targets = targets;
        this.catalog = catalog;
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.APPROVERS, Group.ADMINISTRATORS})
    @Operation(
            summary = "Works out what an import would do",
            description = "Changes nothing. A refused plan is a plan too: see outcome and refusals.")
    PlanView plan(@RequestBody PlanRequest request) {
        var options = request.options().options();
        var target = targets.of(Fields.environment(request.requiredEnvironment()));
        var shelved = catalog.resolve(request.requiredPackage());
        return PlanView.of(target.plan(new PackageFile(shelved.id(), catalog.file(shelved.id())), options));
    }
}
