package org.almanac.environment.planning.rules;

import java.util.List;
import org.almanac.environment.Plan.Refusal;
import org.almanac.solution.PlatformCode;

/** A package above the size limit of the environment is not taken (dataverse-semantics 3.4, 10: 0x80040375). */
final class PackageSizeRule implements ImportRule {

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        long size = attempt.solutionPackage().facts().size();
        long most = attempt.state().environment().governance().largestPackage();
        return size <= most
                ? List.of()
                : ImportRule.refuse(
                        PlatformCode.IMPORT_FILE_TOO_LARGE,
                        "The package has " + size + " bytes; the environment takes at most " + most + ".");
    }
}
