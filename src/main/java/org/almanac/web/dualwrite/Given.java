package org.almanac.web.dualwrite;

import java.util.List;
import java.util.Objects;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Lists as JSON brings them, where any entry can be null. */
final class Given {

    private Given() {}

    /** The list, or an empty one for none; a problem MALFORMED_REQUEST where an entry is null. */
    static <T> List<T> list(@Nullable List<T> given, String field) {
        if (given != null && given.stream().anyMatch(Objects::isNull)) {
            throw new BadInput(ErrorCode.MALFORMED_REQUEST, "'" + field + "' has an entry that is null.", field);
        }
        return given == null ? List.of() : List.copyOf(given);
    }
}
