package org.almanac.web.authoring;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.environment.PublisherFields;
import org.jspecify.annotations.Nullable;

/** What changes of a publisher. */
@Schema(name = "PublisherChange", description = "What is absent stays as it is; another prefix renames nothing")
record PublisherChange(
        @Nullable String displayName,
        @Nullable String prefix,
        @Nullable Integer optionValuePrefix) {

    PublisherFields fields() {
        return new PublisherFields(displayName, prefix, optionValuePrefix);
    }
}
