package org.almanac.solution.checking.definitions;

import java.util.Locale;
import java.util.Set;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.XmlElement;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.zip.Names;

/** Roles that make their holders administrators. */
final class TooMightyRole extends ComponentRule {

    private static final Set<String> ADMINISTRATION = Set.of(
            "prvassignrole",
            "prvcreaterole",
            "prvwriterole",
            "prvactonbehalfofanotheruser",
            "prvbypasscustomplugins",
            "prvdisableuser",
            "prvpromotetoadmin");

    TooMightyRole() {
        super(
                "Role",
                new CheckRule(
                        "alm-role-administers",
                        "A security role of the solution lets its holders administer the environment.",
                        CheckSeverity.HIGH,
                        Category.SECURITY,
                        "Security role",
                        "Leave administration to the roles of the platform. A role that gives roles or acts for others makes everybody who gets it an administrator."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        for (XmlElement privilege : component.all("RolePrivilege")) {
            String name = privilege.attribute("name").toLowerCase(Locale.ROOT);
            if (ADMINISTRATION.contains(name) && privilege.attribute("level").equals("Global")) {
                issues.add(
                        component,
                        "The role '" + Names.shown(component.name()) + "' has the privilege "
                                + privilege.attribute("name") + " for the whole organization.");
            }
        }
    }
}
