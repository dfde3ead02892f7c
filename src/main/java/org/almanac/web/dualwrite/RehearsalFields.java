package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rehearsal is to play; what is absent stays as it is. */
@Schema(name = "DualWriteRehearsalChange", description = "What to play; a part that is absent stays as it is")
record RehearsalFields(
        @Nullable FinanceFields finance,
        @Nullable PaceFields pace,
        @Nullable List<AlertFields> alerts) {}
