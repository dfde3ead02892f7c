package org.almanac.web.ordermanagement;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.Provider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The providers of an environment. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/providers", produces = APPLICATION_JSON_VALUE)
@Tag(name = "order-management")
class ProviderController {

    private final PlaceOfOrders place;

    ProviderController(PlaceOfOrders place) {
        this.place = place;
    }

    @GetMapping
    @Operation(
            summary = "Providers by name, with connections and logic",
            description = "Without order management it is refused with ALM-OM-001.")
    List<ProviderView> list(@PathVariable String environment) {
        OrderManagementSnapshot now = place.installed(environment);
        return now.model().providers().stream()
                .map(one -> ProviderView.of(one, now))
                .toList();
    }

    @GetMapping("/{provider}")
    @Operation(summary = "One provider")
    ProviderView read(
            @PathVariable String environment, @Parameter(description = "Name or id") @PathVariable String provider) {
        OrderManagementSnapshot now = place.installed(environment);
        return ProviderView.of((Provider) now.named(ItemKind.PROVIDER, provider), now);
    }
}
