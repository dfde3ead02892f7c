package org.almanac.web.clients;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is wanted of a new secret. */
@Schema(name = "SecretFields")
record SecretFields(
        @Schema(description = "Default: in half a year; at most two years from now") @Nullable
        Instant expiresAt) {}
