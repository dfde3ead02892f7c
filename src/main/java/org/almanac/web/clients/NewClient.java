package org.almanac.web.clients;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;

/** A machine client to register. */
@Schema(name = "NewClient", description = "What is absent is empty")
record NewClient(
        @Schema(description = "Default: a new UUID", example = "nightly-pipeline") @Nullable
        String clientId,

        @Schema(example = "Nightly pipeline", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String displayName,

        @Schema(example = "[\"operators\"]") @Nullable Set<String> groups,

        @Schema(description = "Environments whose Web API takes it; * for all", example = "[\"dev\", \"test\"]")
        @Nullable
        Set<String> environments,

        @Schema(description = "Certificates as PEM, with RSA keys") @Nullable
        List<String> certificates) {

    MachineClient client() {
        return ClientFields.checked(
                clientId == null ? UUID.randomUUID().toString() : clientId,
                Fields.required(displayName, "displayName"),
                groups == null ? Set.of() : groups,
                environments == null ? Set.of() : environments);
    }

    List<String> pems() {
        return certificates == null ? List.of() : certificates;
    }
}
