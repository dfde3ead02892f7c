package org.almanac.web.authoring;

import io.swagger.v3.oas.annotations.media.Schema;

/** The proposed value of a new option. */
@Schema(name = "OptionValue", description = "The proposed value of a new option")
record OptionValueView(@Schema(example = "200000000") int value) {}
