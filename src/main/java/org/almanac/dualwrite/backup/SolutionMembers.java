package org.almanac.dualwrite.backup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.SolutionContents;
import org.almanac.environment.SolutionMember;
import org.almanac.solution.ComponentRef;

/** All components of a solution, read page by page. */
public final class SolutionMembers {

    private static final int PAGE = 500;

    private SolutionMembers() {}

    /** @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION */
    public static Set<ComponentRef> of(SolutionContents contents, EnvironmentName environment, String solution) {
        Set<ComponentRef> result = new HashSet<>();
        String after = null;
        List<SolutionMember> page;
        do {
            page = contents.list(environment, solution, after, PAGE);
            for (SolutionMember member : page) {
                result.add(member.component());
                after = member.component().kind().name()
                        + '/'
                        + member.component().key();
            }
        } while (page.size() == PAGE);
        return result;
    }
}
