package org.almanac.web.authoring;

import io.swagger.v3.oas.annotations.media.Schema;

/** What was published. */
@Schema(name = "Published", description = "What was published")
record PublishedView(
        @Schema(description = "How many components were drafts")
        int components) {}
