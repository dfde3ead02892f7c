package org.almanac.web.clients;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A secret that was just made. */
@Schema(name = "NewSecret", description = "The secret is shown this once")
record NewSecret(String id, String secret, Instant expiresAt) {

    @Override
    public String toString() {
        return "secret " + id;
    }
}
