package org.almanac.web.authoring;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Publisher;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;

/** A publisher to create. */
@Schema(name = "NewPublisher", description = "A publisher to create")
record NewPublisherFields(
        @Schema(example = "contoso", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String uniqueName,

        @Schema(description = "Default: the unique name", example = "Contoso") @Nullable
        String displayName,

        @Schema(
                description = "2 to 8 letters and digits, beginning with a letter",
                example = "ctso",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String prefix,

        @Schema(minimum = "10000", maximum = "99999", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Integer optionValuePrefix) {

    Publisher publisher() {
        var name = Fields.required(uniqueName, "uniqueName");
        if (optionValuePrefix == null) {
            throw new BadInput(ErrorCode.MALFORMED_REQUEST, "'optionValuePrefix' is missing.", "optionValuePrefix");
        }
        return new Publisher(
                name, displayName == null ? name : displayName, Fields.required(prefix, "prefix"), optionValuePrefix);
    }
}
