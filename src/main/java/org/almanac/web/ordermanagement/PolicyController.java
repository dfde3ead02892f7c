package org.almanac.web.ordermanagement;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.Policy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The policies of an environment. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/policies", produces = APPLICATION_JSON_VALUE)
@Tag(name = "order-management")
class PolicyController {

    private final PlaceOfOrders place;

    PolicyController(PlaceOfOrders place) {
        this.place = place;
    }

    @GetMapping
    @Operation(
            summary = "Policies by name, with rules, archived versions and flows",
            description = "Without order management it is refused with ALM-OM-001.")
    List<PolicyView> list(@PathVariable String environment) {
        OrderManagementSnapshot now = place.installed(environment);
        return now.model().policies().stream()
                .map(one -> PolicyView.of(one, now))
                .toList();
    }

    @GetMapping("/{policy}")
    @Operation(summary = "One policy")
    PolicyView read(
            @PathVariable String environment, @Parameter(description = "Name or id") @PathVariable String policy) {
        OrderManagementSnapshot now = place.installed(environment);
        return PolicyView.of((Policy) now.named(ItemKind.POLICY, policy), now);
    }
}
