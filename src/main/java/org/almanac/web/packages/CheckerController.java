package org.almanac.web.packages;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.almanac.catalog.Catalog;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.SolutionChecker;
import org.almanac.solution.SolutionPackages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The solution checker. */
@RestController
@Tag(name = "checker", description = "The solution checker")
class CheckerController {

    private final Catalog catalog;
    private final SolutionChecker checker = SolutionChecker.standard();

    CheckerController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping(path = "/api/packages/{id}/issues", produces = APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What is doubtful in a package",
            description = "A static check of the package by rules; nothing is asked of any environment.")
    IssueReport issues(
            @Parameter(description = "Id, unique name (the newest version) or uniqueName@version") @PathVariable
                    String id)
            throws IOException {
        var shelved = catalog.resolve(id);
        try (var opened = SolutionPackages.open(catalog.file(shelved.id()), ReadLimits.standard())) {
            return IssueReport.of(shelved.id().hex(), checker.check(opened));
        }
    }

    @GetMapping(path = "/api/checker/rules", produces = APPLICATION_JSON_VALUE)
    @Operation(summary = "The rules of the solution checker, the worst first")
    List<CheckRuleView> rules() {
        return checker.rules().stream().map(CheckRuleView::of).toList();
    }
}
