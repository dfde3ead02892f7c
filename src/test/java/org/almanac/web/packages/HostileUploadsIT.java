package org.almanac.web.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.almanac.catalog.shelf.ShelfFixture;
import org.almanac.catalog.shelf.ZipOf;
import org.almanac.database.TestDatabase;
import org.almanac.process.Group;
import org.almanac.solution.Sha256;
import org.almanac.solution.cab.Cabinets;
import org.almanac.web.ApiSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;

/** Files that attack or only look like packages, through the API onto a real shelf. */
class HostileUploadsIT extends ApiSlice {

    @TempDir
    Path folder;

    private ShelfFixture shelf;

    @BeforeEach
    void aRealShelf() {
        shelf = new ShelfFixture(folder, TestDatabase.H2);
        var real = shelf.catalog();
        given(catalog.shelve(any(), any())).willAnswer(call -> real.shelve(call.getArgument(0), call.getArgument(1)));
    }

    private MockMultipartMvcRequestBuilder upload(byte[] content) {
        return mvc.post()
                .uri("/api/packages")
                .with(memberOf(Group.OPERATORS))
                .multipart()
                .file("file", content);
    }

    @Test
    void aRightPackageIsTaken() throws IOException {
        assertThat(upload(ZipOf.aPackage("Core", "1.0").bytes())).hasStatus(201);
        assertThat(shelf.rows()).isEqualTo(1);
        assertThat(shelf.files()).hasSize(1);
    }

    @Test
    void aRightCabinetIsTakenUnderItsOwnHash() throws IOException {
        byte[] cabinet = Cabinets.ofZip(ZipOf.aPackage("Core", "1.0").bytes()).bytes();

        assertThat(upload(cabinet))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(Sha256.of(cabinet).hex());
        assertThat(shelf.files()).containsExactly(Sha256.of(cabinet).hex() + ".zip");
    }

    @Test
    void aProblemOfACabinetDoesNotNameTheFileThatTheUploadIsReceivedIn() {
        byte[] whole = Cabinets.ofZip(ZipOf.aPackage("Core", "1.0").bytes()).bytes();

        assertThat(upload(Arrays.copyOf(whole, whole.length - 30)))
                .hasStatus(422)
                .bodyText()
                .contains("ALM-PKG-003", "\"subject\":\"file\"")
                .doesNotContain(".part");
    }

    @Test
    void aProblemDoesNotNameTheFileThatTheUploadIsReceivedIn() throws IOException {
        byte[] whole = ZipOf.aPackage("Core", "1.0").bytes();

        assertThat(upload(Arrays.copyOf(whole, whole.length - 30)))
                .hasStatus(422)
                .bodyText()
                .contains("ALM-PKG-003", "\"subject\":\"file\"")
                .doesNotContain(".part");
    }

    @Test
    void aComponentWhoseNameNoEnvironmentCouldKeepIsRefused() throws IOException {
        String manifest = ZipOf.manifest("Core", "1.0", 1).replace("\"ctso_color\"", "\"" + "k".repeat(10_240) + "\"");
        byte[] zip =
                ZipOf.aPackage("Core", "1.0").with("solution.xml", manifest).bytes();

        assertThat(upload(zip)).hasStatus(422).bodyText().contains("ALM-PKG-004", "10240 characters");
        assertThat(shelf.rows()).isZero();
        assertThat(shelf.files()).isEmpty();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("an empty file", new byte[0], "ALM-PKG-001"),
                arguments("a text", "hello".getBytes(StandardCharsets.UTF_8), "ALM-PKG-001"),
                arguments(
                        "another kind of zip",
                        ZipOf.nothing().with("a.txt", "x").bytes(),
                        "ALM-PKG-002"),
                arguments("a manifest below the root", belowTheRoot(), "ALM-PKG-002"),
                arguments("a truncated zip", truncated(), "ALM-PKG-003"),
                arguments("a flipped bit", flipped(), "ALM-PKG-003"),
                arguments(
                        "a truncated cabinet",
                        Arrays.copyOf(Cabinets.ofZip(core().bytes()).bytes(), 300),
                        "ALM-PKG-003"),
                arguments(
                        "a cabinet of a set",
                        Cabinets.ofZip(core().bytes()).flags(2).bytes(),
                        "ALM-PKG-020"),
                arguments(
                        "a bomb in a cabinet",
                        Cabinets.ofZip(core().bytes())
                                .with("bomb.bin", new byte[64 << 20])
                                .bytes(),
                        "ALM-PKG-004"),
                arguments("a bomb", core().with("bomb.bin", new byte[64 << 20]).bytes(), "ALM-PKG-004"),
                arguments(
                        "a path that leaves the archive",
                        core().with("../../evil.txt", "x").bytes(),
                        "ALM-PKG-005"),
                arguments("an absolute path", core().with("/etc/evil.txt", "x").bytes(), "ALM-PKG-005"),
                arguments("names in two cases", core().with("Solution.XML", "x").bytes(), "ALM-PKG-005"),
                arguments(
                        "a name of 10 kB", core().with("n".repeat(10_000), "x").bytes(), "ALM-PKG-005"),
                arguments("an external entity", externalEntity(), "ALM-PKG-006"),
                arguments("XML that is too deep", deep(), "ALM-PKG-004"),
                arguments(
                        "XML that is not closed",
                        core().with("customizations.xml", "<ImportExportXml>").bytes(),
                        "ALM-PKG-007"),
                arguments(
                        "a manifest without version",
                        core().with("solution.xml", noVersion()).bytes(),
                        "ALM-PKG-008"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedWithAStableCodeAndLeavesNothing(String what, byte[] content, String code) throws IOException {
        var answer = upload(content).exchange();

        assertThat(answer)
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
        assertThat(answer.getResponse().getContentAsString())
                .hasSizeLessThan(5_000)
                .doesNotContain("Exception", "org.almanac", "java.", "at org", folder.toString());
        assertThat(shelf.rows()).isZero();
        assertThat(shelf.files()).isEmpty();
    }

    private static ZipOf core() {
        return ZipOf.aPackage("Core", "1.0");
    }

    private static byte[] belowTheRoot() {
        return ZipOf.nothing()
                .with("Core/solution.xml", ZipOf.manifest("Core", "1.0", 1))
                .with("Core/customizations.xml", ZipOf.customizations("ctso_color"))
                .bytes();
    }

    private static byte[] truncated() {
        byte[] whole = core().bytes();
        return Arrays.copyOf(whole, whole.length * 2 / 3);
    }

    /** In the packed data of the manifest, behind the entry before it. */
    private static byte[] flipped() {
        byte[] whole = core().bytes();
        int name = new String(whole, StandardCharsets.ISO_8859_1).indexOf("solution.xml");
        whole[name + 60] ^= 0x10;
        return whole;
    }

    private static byte[] externalEntity() {
        String xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + ZipOf.customizations("&x;");
        return core().with("customizations.xml", xml).bytes();
    }

    private static byte[] deep() {
        String xml = "<ImportExportXml>" + "<a>".repeat(5_000) + "</a>".repeat(5_000) + "</ImportExportXml>";
        return core().with("customizations.xml", xml).bytes();
    }

    private static String noVersion() {
        return ZipOf.manifest("Core", "1.0", 1).replaceAll("<Version>.*</Version>", "");
    }
}
