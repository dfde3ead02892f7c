package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** A property that asks the server synchronously. */
final class RolePrivilegesProperty extends ScriptRule {

    RolePrivilegesProperty() {
        super(
                "web-use-getsecurityroleprivilegesinfo",
                "The privileges of the user are read synchronously.",
                CheckSeverity.HIGH,
                Category.PERFORMANCE,
                "The property asks the server while the page stands still. Use userSettings.getSecurityRolePrivilegesInfo, which answers with a promise.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.is(i, "securityRolePrivileges") && script.isMember(i)
                ? "securityRolePrivileges is read synchronously."
                : null;
    }
}
