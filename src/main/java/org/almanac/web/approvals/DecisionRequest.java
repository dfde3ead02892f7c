package org.almanac.web.approvals;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** A person's decision on a plan. */
@Schema(name = "DecisionRequest", description = "A decision on the plan that the caller has seen")
record DecisionRequest(
        @Schema(
                allowableValues = {"approve", "reject"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String decision,

        @Schema(maxLength = 2000) @Nullable String comment,

        @Schema(
                description = "Hash of the plan that the caller has seen: 64 hexadecimal digits",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String planHash) {

    private static final int LONGEST_COMMENT = 2000;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    boolean approves() {
        String word = Fields.required(decision, "decision");
        return Words.parse(Verdict.class, word, "decision") == Verdict.APPROVE;
    }

    @Nullable
    String checkedComment() {
        return Fields.atMost(LONGEST_COMMENT, comment, "comment");
    }

    String checkedPlanHash() {
        String hash = Fields.required(planHash, "planHash");
        if (!HASH.matcher(hash).matches()) {
            throw new BadInput(
                    ErrorCode.MALFORMED_REQUEST,
                    "'planHash' must have 64 hexadecimal digits in lower case.",
                    "planHash");
        }
        return hash;
    }
}
