package org.almanac.dualwrite.authoring;

import java.util.List;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;

/** A draft that cannot be saved. */
final class InvalidDraft {

    private InvalidDraft() {}

    static BadInput because(String message, String field) {
        return new BadInput(ErrorCode.TABLE_MAP_INVALID, message, field);
    }

    static BadInput because(String map, List<ProblemDetailItem> items) {
        return new BadInput(
                ErrorCode.TABLE_MAP_INVALID,
                "The definition of " + map + " is not valid: " + items.get(0).message(),
                map,
                items,
                null);
    }

    static ProblemDetailItem item(String message, String where) {
        return new ProblemDetailItem(ErrorCode.TABLE_MAP_INVALID.code(), message, where, null);
    }
}
