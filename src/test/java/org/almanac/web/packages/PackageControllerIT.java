package org.almanac.web.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.process.Group;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.almanac.web.ApiSlice;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;

class PackageControllerIT extends ApiSlice {

    private static final byte[] CONTENT = {1, 2, 3};

    private static final String PACKAGE = """
            {"id": "%s", "uniqueName": "ContosoCore", "displayName": "Contoso Core", "version": "1.1",
             "managed": true, "publisher": "contoso", "components": 12, "missingDependencies": 3,
             "findings": [{"code": "root-without-body", "severity": "low", "message": "A root without a body.",
               "component": {"kind": "Entity", "name": "account"}, "location": "solution.xml"}],
             "size": 4711, "uploadedAt": "2026-03-01T12:00:00Z", "uploadedBy": "operators"}""".formatted(Samples.PACKAGE_ID);

    private MockMultipartMvcRequestBuilder upload(String part, Group group) {
        return mvc.post().uri("/api/packages").with(memberOf(group)).multipart().file(part, CONTENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPERATORS", "ADMINISTRATORS"})
    void anOperatorUploads(Group group) {
        given(catalog.shelve(any(), eq(group.name().toLowerCase(Locale.ROOT)))).willAnswer(call -> {
            assertThat(call.<InputStream>getArgument(0).readAllBytes()).isEqualTo(CONTENT);
            return Samples.shelved();
        });

        assertThat(upload("file", group))
                .hasStatus(201)
                .hasHeader("Location", "/api/packages/" + Samples.PACKAGE_ID)
                .bodyJson()
                .isStrictlyEqualTo(PACKAGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVERS", "VIEWERS"})
    void nobodyElseUploads(Group group) {
        assertThat(upload("file", group))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("This needs membership of the group camunda-admin or operators.");
        verifyNoInteractions(catalog);
    }

    @Test
    void thePartMustBeCalledFile() {
        assertThat(upload("zip", Group.OPERATORS))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-REQ-001\", \"subject\": \"file\"}");
        verifyNoInteractions(catalog);
    }

    @Test
    void somethingElseThanMultipartIsNotTaken() {
        assertThat(post("/api/packages", "{}", Group.OPERATORS))
                .hasStatus(415)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"code\": \"ALM-REQ-004\", \"detail\": \"This path takes multipart/form-data.\"}");
    }

    @Test
    void whatIsWrongWithAFileIsToldPlaceByPlace() {
        var item = new ProblemDetailItem("ALM-PKG-007", "An element is not closed.", "customizations.xml", 17);
        given(catalog.shelve(any(), any()))
                .willThrow(new BadInput(
                        ErrorCode.MALFORMED_XML,
                        "customizations.xml is broken.",
                        "customizations.xml",
                        List.of(item),
                        null));

        assertThat(upload("file", Group.OPERATORS)).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                        {"code": "ALM-PKG-007", "subject": "customizations.xml",
                         "errors": [{"code": "ALM-PKG-007", "message": "An element is not closed.",
                                     "where": "customizations.xml", "line": 17}]}""");
    }

    @Test
    void aFileAboveTheLimitIsTooLarge() {
        given(catalog.shelve(any(), any()))
                .willThrow(new BadInput(ErrorCode.UPLOAD_TOO_LARGE, "The file is larger than allowed.", "file"));

        assertThat(upload("file", Group.OPERATORS)).hasStatus(413);
    }

    private static ShelvedPackage named(String id) {
        var like = Samples.shelved();
        return new ShelvedPackage(
                new Sha256(id.repeat(64)),
                like.uniqueName(),
                like.displayName(),
                SolutionVersion.parse("1.0"),
                false,
                like.publisher(),
                1,
                0,
                List.of(),
                10,
                Samples.NOON,
                "operators");
    }

    @Test
    void packagesAreListedPageByPage() {
        var first = named("1");
        given(catalog.list()).willReturn(List.of(first, named("2"), named("3")));
        given(catalog.resolve(first.id().hex())).willReturn(first);

        assertThat(get("/api/packages?limit=1&after=" + first.id()))
                .hasStatusOk()
                .hasHeader("Link", "<http://localhost/api/packages?limit=1&after=" + "2".repeat(64) + ">; rel=\"next\"")
                .bodyJson()
                .extractingPath("$[*].id")
                .asArray()
                .containsExactly("2".repeat(64));
    }

    @Test
    void onePackageIsShownByAnyOfItsNames() {
        given(catalog.resolve("ContosoCore@1.1")).willReturn(Samples.shelved());

        assertThat(get("/api/packages/ContosoCore@1.1"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(PACKAGE);
    }

    @Test
    void theContentComesUnderAProperFileName(@TempDir Path folder) throws IOException {
        var zip = Files.write(folder.resolve("zip"), CONTENT);
        given(catalog.resolve("ContosoCore")).willReturn(Samples.shelved());
        given(catalog.file(Samples.PACKAGE_ID)).willReturn(zip);

        var answer = get("/api/packages/ContosoCore/content")
                .accept(MediaType.parseMediaType("application/zip"))
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("application/zip")
                .hasHeader("Content-Disposition", "attachment; filename=\"ContosoCore_1_1_managed.zip\"")
                .hasHeader("Content-Length", "3");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(CONTENT);
    }

    @Test
    void aProblemIsToldAlsoToAClientThatWantsAZip() {
        given(catalog.resolve("nothing"))
                .willThrow(new BadInput(ErrorCode.UNKNOWN_PACKAGE, "There is no such package.", "nothing"));

        assertThat(get("/api/packages/nothing/content").accept(MediaType.parseMediaType("application/zip")))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("ALM-PKG-010");
    }
}
