package org.almanac.solution.checking.definitions;

import java.util.regex.Pattern;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.zip.Names;

/** Passwords as plain values. */
final class SecretInVariable implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "alm-environment-variable-secret",
            "A secret is kept in an environment variable as text.",
            CheckSeverity.HIGH,
            Category.SECURITY,
            "Environment variable",
            "Everybody who can read the package can read the secret. Change it, and use an environment variable of the type secret, which holds only where the key vault has it.");
    private static final String TEXT = "100000000";
    private static final Pattern SECRET =
            Pattern.compile("password|secret(?!name|uri|url)|apikey|api_key|clientsecret|connectionstring|accesstoken");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            @Override
            public void component(CheckedComponent component) {
                boolean definition = component.isDefined("environmentvariabledefinition")
                        && component.text("type").equals(TEXT);
                String value = component.text(definition ? "defaultvalue" : "value");
                boolean kept = definition || component.isDefined("environmentvariablevalue");
                if (kept
                        && !value.isEmpty()
                        && SECRET.matcher(component.ref().key()).find()) {
                    issues.add(
                            component,
                            "By its name " + Names.shown(component.ref().key()) + " is a secret, and it has a value.");
                }
            }
        };
    }
}
