package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a rehearsal is to play; what is absent stays as it is. */
@Schema(name = "OrderRehearsalChange", description = "What to play; a part that is absent stays as it is")
record OrderRehearsalFields(@Nullable OrderPaceFields pace) {}
