package org.almanac.webapi.query;

import java.time.Clock;
import java.util.UUID;
import org.almanac.webapi.model.EntityModel;
import org.jspecify.annotations.Nullable;

/** What expressions are made ready with: the model, the rows that navigation leads to, the time and the caller. */
record Compiling(
        EntityModel model,
        RelatedRows related,
        Clock clock,
        @Nullable UUID caller) {}
