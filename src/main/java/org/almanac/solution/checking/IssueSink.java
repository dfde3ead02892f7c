package org.almanac.solution.checking;

import org.almanac.solution.CheckIssue;
import org.almanac.solution.CheckRule;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * Takes the issues of one rule. The places in one component after the twentieth are told in one issue, so that a library
 * that does the same thing a thousand times does not hide everything else.
 */
public final class IssueSink {

    /** How many places in one component are told one by one. */
    public static final int MOST_PER_COMPONENT = 20;

    private final CheckRule rule;
    private final ReportDraft draft;
    private @Nullable ComponentRef current;
    private String lastLocation = "";
    private int places;

    IssueSink(CheckRule rule, ReportDraft draft) {
        this.rule = rule;
        this.draft = draft;
    }

    /** An issue with the solution as a whole. */
    public void add(String location, String message) {
        add(null, location, message);
    }

    public void add(CheckedComponent component, String message) {
        add(component.ref(), component.location(), message);
    }

    /** The location is an entry of the package or a path into it, with line where it is text. */
    public void add(@Nullable ComponentRef component, String location, String message) {
        if (component == null || !component.equals(current)) {
            flush();
            current = component;
        }
        places++;
        lastLocation = location;
        if (component == null || places <= MOST_PER_COMPONENT) {
            issue(component, location, message);
        }
    }

    /** Tells of the places that were not told one by one. */
    void flush() {
        int more = places - MOST_PER_COMPONENT;
        if (current != null && more > 0) {
            issue(
                    current,
                    lastLocation,
                    "There are " + more + " more places like this in the component; the last is here.");
        }
        current = null;
        places = 0;
    }

    private void issue(@Nullable ComponentRef component, String location, String message) {
        draft.add(new CheckIssue(
                rule.code(), rule.severity(), rule.category(), component, location, message, rule.guidance()));
    }
}
