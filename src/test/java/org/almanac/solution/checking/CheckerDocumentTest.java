package org.almanac.solution.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almanac.solution.CheckRule;
import org.almanac.solution.SolutionChecker;
import org.junit.jupiter.api.Test;

/** {@code docs/solution-checker.md} says what the catalogue says; {@code -Dalmanac.docs.update=true} writes it. */
class CheckerDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "solution-checker.md");

    @Test
    void theDocumentListsEveryRule() throws IOException {
        if (Boolean.getBoolean("almanac.docs.update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, document());
        }
        assertThat(DOCUMENT)
                .as("run the tests with -Dalmanac.docs.update=true to write it")
                .hasContent(document());
    }

    private static String document() {
        return SolutionChecker.standard().rules().stream()
                .map(CheckerDocumentTest::line)
                .collect(Collectors.joining("\n", """
                        # Solution checker

                        `GET /api/packages/{id}/issues` says what is doubtful in a package before it goes anywhere; `GET
                        /api/checker/rules` is the table below. The check is static: it knows no environment, and a package
                        without issues may still be refused by one. Rules whose code begins with `alm-` are Almanac's own;
                        the others have the code that the platform's solution checker gives them and look for the same
                        thing as far as a package shows it.

                        Scripts are taken apart into tokens, so that a comment or a text is never taken for code; scripts in
                        pages and in code components are checked as well. Of one rule the first 20 places in a component are
                        listed one by one, and a report has at most 10,000 issues, the worst; its counts are of all. What is
                        compiled (plug-in assemblies) or packed (canvas apps) is not looked into, and a text file of more
                        than 4 MiB is named as not checked.

                        This page is made from the rules by a test.

                        | rule | severity | category | looks at | what it finds | what to do |
                        |---|---|---|---|---|---|
                        """, "\n"));
    }

    private static String line(CheckRule rule) {
        String severity = rule.severity().name().toLowerCase(Locale.ROOT);
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        rule.code(), severity, rule.category(), rule.componentType(), rule.summary(), rule.guidance());
    }
}
