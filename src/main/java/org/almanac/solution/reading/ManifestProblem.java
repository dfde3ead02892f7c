package org.almanac.solution.reading;

import java.util.List;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.PlatformCode;

/** Errors about solution.xml. */
final class ManifestProblem {

    private ManifestProblem() {}

    static BadInput of(PlatformCode code, String message) {
        return new BadInput(
                ErrorCode.INVALID_MANIFEST,
                ManifestReader.ENTRY + ": " + message,
                ManifestReader.ENTRY,
                List.of(new ProblemDetailItem(code.hex(), message, ManifestReader.ENTRY, null)),
                null);
    }
}
