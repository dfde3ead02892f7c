package org.almanac.process.desk;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.almanac.process.StartDeployment;
import org.almanac.solution.Sha256;

/** Digests commands. */
final class StartVariables {

    private StartVariables() {}

    /** Equal for equal commands; each value goes in with its length, so that different commands never look alike. */
    static Sha256 hash(StartDeployment command) {
        StringBuilder text = new StringBuilder(command.process());
        new TreeMap<>(command.variables())
                .forEach((name, value) -> text.append('\n')
                        .append(name.length())
                        .append(':')
                        .append(name)
                        .append('=')
                        .append(value.toString().length())
                        .append(':')
                        .append(value));
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
