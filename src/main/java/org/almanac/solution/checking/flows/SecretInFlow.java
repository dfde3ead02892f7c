package org.almanac.solution.checking.flows;

import java.util.List;
import java.util.Locale;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.IssueSink;

/** Passwords in the definition of a flow. */
final class SecretInFlow extends FlowRule {

    private static final List<String> SECRETS = List.of("password", "secret", "pfx");

    SecretInFlow() {
        super(
                "alm-flow-secret",
                "A secret is written into a flow.",
                CheckSeverity.CRITICAL,
                Category.SECURITY,
                "Everybody who can read the package can read the secret. Change it, and let the flow take the new one from an environment variable of the type secret.");
    }

    @Override
    void inspect(Flow flow, IssueSink issues) {
        for (FlowStep action : flow.actions()) {
            for (String member : SECRETS) {
                if (action.text("inputs", "authentication", member)
                        .filter(SecretInFlow::isLiteral)
                        .isPresent()) {
                    issues.add(
                            flow.component(),
                            flow.location(action),
                            "The action has a " + member + " written into it.");
                }
            }
            Json.members(action.definition(), "inputs", "headers").forEach((header, value) -> {
                boolean secret = header.equalsIgnoreCase("Authorization") || header.equalsIgnoreCase("x-api-key");
                if (secret && Json.text(value).filter(SecretInFlow::isLiteral).isPresent()) {
                    issues.add(
                            flow.component(),
                            flow.location(action),
                            "The header " + header.toLowerCase(Locale.ROOT) + " has a value written into it.");
                }
            });
        }
    }

    /** What an expression computes is no secret in the package. */
    private static boolean isLiteral(String text) {
        return !text.isBlank() && text.indexOf('@') < 0;
    }
}
