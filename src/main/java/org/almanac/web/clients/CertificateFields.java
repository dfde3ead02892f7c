package org.almanac.web.clients;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A certificate to add. */
@Schema(name = "CertificateFields")
record CertificateFields(
        @Schema(description = "PEM, with an RSA key", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String certificate) {}
