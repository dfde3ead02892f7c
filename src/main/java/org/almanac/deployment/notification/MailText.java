package org.almanac.deployment.notification;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a message reads as mail. */
final class MailText {

    private MailText() {}

    /** One line: {@code [Almanac] approval needed: ContosoCore 1.1.0.0 in prod}. */
    static String subject(Message message) {
        String what = message.packageName().isEmpty() ? message.process() : message.packageName();
        String line = "[Almanac] " + message.kind().replace('-', ' ') + ": " + what + " in " + message.environment();
        return line.replaceAll("\\p{Cntrl}+", " ");
    }

    static String body(Message message) {
        return Stream.of(
                        message.text(),
                        "",
                        "environment   " + message.environment(),
                        "package       " + message.packageName(),
                        "process       " + message.process(),
                        "deployment    " + message.deployment(),
                        "state         " + message.state(),
                        "time          " + message.at(),
                        "notification  " + message.id(),
                        message.link() == null ? "" : "\n" + message.link())
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
