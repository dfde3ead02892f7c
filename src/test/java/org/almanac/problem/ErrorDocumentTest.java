package org.almanac.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} says what the enum says; {@code -Dalmanac.docs.update=true} writes it. */
class ErrorDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "errors.md");

    @Test
    void theDocumentListsEveryCode() throws IOException {
        if (Boolean.getBoolean("almanac.docs.update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, document());
        }
        assertThat(DOCUMENT)
                .as("run the tests with -Dalmanac.docs.update=true to write it")
                .hasContent(document());
    }

    @Test
    void noCodeIsUsedTwice() {
        assertThat(ErrorCode.values()).extracting(ErrorCode::code).doesNotHaveDuplicates();
    }

    private static String document() {
        return Arrays.stream(ErrorCode.values())
                .map(ErrorDocumentTest::line)
                .collect(Collectors.joining("\n", """
                        # Errors

                        Every error has a stable code. Over REST it comes as `application/problem+json` with the type
                        `urn:alm:problem:<code>`; in a deployment it is part of `problem`. The kind says what a caller can
                        do: a *refusal* is an answer to a request that was understood, *bad input* was not understood,
                        *transient* means that the same call may succeed later, *permanent* that something outside must
                        change first, *unknown outcome* that nobody knows yet whether the call had its effect, *defect* that
                        Almanac itself is wrong.

                        This page is made from the enum `ErrorCode` by a test.

                        | code | status | kind | what | what to do next |
                        |---|---|---|---|---|
                        """, "\n"));
    }

    private static String line(ErrorCode code) {
        String kind = code.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "| `%s` | %d | %s | %s | %s |".formatted(code.code(), code.status(), kind, code.title(), code.remedy());
    }
}
