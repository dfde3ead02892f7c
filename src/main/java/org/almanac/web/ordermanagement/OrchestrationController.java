package org.almanac.web.ordermanagement;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The orchestrations of an environment. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/orchestrations", produces = APPLICATION_JSON_VALUE)
@Tag(name = "order-management")
class OrchestrationController {

    private final PlaceOfOrders place;

    OrchestrationController(PlaceOfOrders place) {
        this.place = place;
    }

    @GetMapping
    @Operation(
            summary = "Orchestrations by name, with tiles and what they depend on",
            description = "Without order management it is refused with ALM-OM-001.")
    List<OrchestrationView> list(@PathVariable String environment) {
        OrderManagementSnapshot now = place.installed(environment);
        return now.model().orchestrations().stream()
                .map(one -> OrchestrationView.of(one, now))
                .toList();
    }

    @GetMapping("/{orchestration}")
    @Operation(summary = "One orchestration")
    OrchestrationView read(
            @PathVariable String environment,
            @Parameter(description = "Name or id") @PathVariable String orchestration) {
        OrderManagementSnapshot now = place.installed(environment);
        return OrchestrationView.of((Orchestration) now.named(ItemKind.ORCHESTRATION, orchestration), now);
    }
}
