package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.OrderModel;

/** An orchestration that uses something. */
@Schema(name = "UsingOrchestration", description = "An orchestration that uses it")
record UserView(
        UUID id,
        String name,

        @Schema(allowableValues = {"unpublished", "published"})
        String state) {

    static List<UserView> of(Activatable used, OrderModel model) {
        return model.dependents(used.item()).stream()
                .map(one -> new UserView(one.id(), one.name(), StateWords.of(one)))
                .toList();
    }
}
