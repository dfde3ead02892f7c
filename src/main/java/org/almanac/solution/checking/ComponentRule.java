package org.almanac.solution.checking;

import org.almanac.solution.CheckRule;

/** A rule that looks at the components of one kind one by one. */
public abstract class ComponentRule implements Rule {

    private final String kind;
    private final CheckRule description;

    /** @param kind canonical name of the kind */
    protected ComponentRule(String kind, CheckRule description) {
        this.kind = kind;
        this.description = description;
    }

    @Override
    public final CheckRule description() {
        return description;
    }

    @Override
    public final Inspection begin(IssueSink issues) {
        return new Inspection() {
            @Override
            public void component(CheckedComponent component) {
                if (component.isDefined(kind)) {
                    inspect(component, issues);
                }
            }
        };
    }

    /** Looks at a component of the kind, whose definition the package has. */
    protected abstract void inspect(CheckedComponent component, IssueSink issues);
}
