package org.almanac.webapi.platform;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.SolutionContents;
import org.almanac.environment.SolutionMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what solutions have, page by page, so that a large one is never in memory as a whole. */
@Component
class Members {

    private static final int PAGE = 1000;

    private final SolutionContents contents;

    Members(SolutionContents contents) {
        this.contents = contents;
    }

    /** The components of a solution; what the platform itself has is in none. */
    Stream<SolutionMember> of(EnvironmentName environment, String solution) {
        if (solution.equals(PlatformIds.SYSTEM)) {
            return Stream.empty();
        }
        Pages pages = new Pages(environment, solution);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false);
    }

    private final class Pages implements Iterator<SolutionMember> {

        private final EnvironmentName environment;
        private final String solution;
        private List<SolutionMember> page = new ArrayList<>();
        private int next;
        private @Nullable String after;
        private boolean more = true;

        Pages(EnvironmentName environment, String solution) {
            this.environment = environment;
            this.solution = solution;
        }

        @Override
        public boolean hasNext() {
            if (next == page.size() && more) {
                page = contents.list(environment, solution, after, PAGE);
                next = 0;
                more = page.size() == PAGE;
            }
            return next < page.size();
        }

        @Override
        public SolutionMember next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            SolutionMember member = page.get(next++);
            after = member.component().kind().name() + '/' + member.component().key();
            return member;
        }
    }
}
