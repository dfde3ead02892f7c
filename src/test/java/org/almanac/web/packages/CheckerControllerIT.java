package org.almanac.web.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.cab.Cabinets;
import org.almanac.web.ApiSlice;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;

class CheckerControllerIT extends ApiSlice {

    @TempDir
    Path folder;

    private static byte[] doubtful() {
        return PackageBuilder.solution("ContosoCore")
                .version("1.1.0.0")
                .managed(false)
                .webResource("ctso_a.js", "'use strict';\neval(x);".getBytes(StandardCharsets.UTF_8))
                .toBytes();
    }

    private void shelved(byte[] content) throws IOException {
        given(catalog.resolve("ContosoCore")).willReturn(Samples.shelved());
        given(catalog.file(Samples.PACKAGE_ID)).willReturn(Files.write(folder.resolve("package"), content));
    }

    @Test
    void aViewerSeesWhatIsDoubtfulInAPackage() throws IOException {
        shelved(doubtful());

        assertThat(get("/api/packages/ContosoCore/issues"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"packageId": "%s",
                         "counts": {"critical": 1, "high": 0, "medium": 0, "low": 0, "informational": 0},
                         "issues": [{"rule": "web-avoid-eval", "severity": "critical", "category": "Security",
                           "component": {"kind": "WebResource", "name": "ctso_a.js"},
                           "message": "eval runs a text as code."}]}""".formatted(Samples.PACKAGE_ID));
    }

    @Test
    void aCabinetIsCheckedAndHandedOutAsWhatItIs() throws IOException {
        shelved(Cabinets.ofZip(doubtful()).bytes());

        assertThat(get("/api/packages/ContosoCore/issues"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.counts.critical")
                .isEqualTo(1);
        assertThat(get("/api/packages/ContosoCore/content")
                        .accept(MediaType.parseMediaType("application/vnd.ms-cab-compressed")))
                .hasStatusOk()
                .hasContentType("application/vnd.ms-cab-compressed")
                .hasHeader("Content-Disposition", "attachment; filename=\"ContosoCore_1_1_managed.cab\"");
    }

    @Test
    void aPackageThatIsNotThereIsAProblem() {
        given(catalog.resolve("nothing"))
                .willThrow(new BadInput(ErrorCode.UNKNOWN_PACKAGE, "There is no such package.", "nothing"));

        assertThat(get("/api/packages/nothing/issues")).hasStatus(404);
    }

    @Test
    void theRulesAreListedTheWorstFirst() {
        assertThat(get("/api/checker/rules"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].severity")
                .isEqualTo("critical");
        assertThat(get("/api/checker/rules"))
                .bodyJson()
                .extractingPath("$[*].code")
                .asArray()
                .hasSizeGreaterThan(30)
                .contains("meta-remove-dup-reg", "web-avoid-eval");
    }
}
