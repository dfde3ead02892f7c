package org.almanac.solution.checking.definitions;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.zip.Names;

/** Secured columns that nobody may read. */
final class UnreadableColumn implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "alm-secured-column",
            "A secured column is in no column security profile.",
            CheckSeverity.LOW,
            Category.SECURITY,
            "Column",
            "Only administrators can see the column. Add it to a column security profile of the solution, or leave it unsecured.");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            private final Set<String> allowed = new HashSet<>();
            private final Map<ComponentRef, String> secured = new LinkedHashMap<>();

            @Override
            public void component(CheckedComponent component) {
                if (component.isDefined("Attribute")
                        && component.text("IsSecured").equals("1")) {
                    secured.put(component.ref(), component.location());
                } else if (component.isDefined("FieldSecurityProfile")) {
                    component
                            .all("FieldPermission")
                            .forEach(p -> allowed.add((p.childText("EntityName") + '.' + p.childText("AttributeName"))
                                    .toLowerCase(Locale.ROOT)));
                }
            }

            @Override
            public void end() {
                secured.forEach((column, location) -> {
                    if (!allowed.contains(column.key())) {
                        issues.add(
                                column,
                                location,
                                "No profile of the solution lets anybody read " + Names.shown(column.key()) + ".");
                    }
                });
            }
        };
    }
}
