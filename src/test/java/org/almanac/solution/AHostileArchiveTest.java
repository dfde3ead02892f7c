package org.almanac.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AHostileArchiveTest {

    private static final String CUSTOMIZATIONS = "customizations.xml";

    @TempDir
    private Path folder;

    private BadInput refused(ErrorCode code, byte[] zip) {
        return refused(code, zip, ReadLimits.standard());
    }

    private BadInput refused(ErrorCode code, byte[] zip, ReadLimits limits) {
        BadInput refusal = Zips.refusal(folder, zip, limits);
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.subject()).isPresent();
        assertThat(refusal.getMessage()).hasSizeLessThan(600).doesNotContainPattern("\\p{Cntrl}");
        return refusal;
    }

    private static byte[] with(String name, byte[] content) {
        return Zips.changed(SamplePackages.oneTable(), entries -> entries.put(name, content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "WebResources/../../evil.txt",
                "/etc/evil",
                "C:/evil.txt",
                "a\\..\\evil.txt",
                "bad\u0000name",
                "bad\nname",
                "./a"
            })
    void thatNamesAnEntryToLeaveTheArchiveIsRefused(String name) {
        refused(ErrorCode.UNSAFE_ENTRY, with(name, new byte[1]));
    }

    @Test
    void thatNamesAnEntryWithTenKilobytesIsRefusedWithAShortMessage() {
        refused(ErrorCode.UNSAFE_ENTRY, with("x".repeat(10_240), new byte[1]));
    }

    @Test
    void thatHidesAnEntryBehindAnotherCaseIsRefused() {
        refused(ErrorCode.UNSAFE_ENTRY, with("SOLUTION.xml", new byte[1]));
    }

    @Test
    void thatHasAnEntryTwiceIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            Map<String, byte[]> entries = Zips.entries(SamplePackages.oneTable().toBytes());
            for (int i = 0; i < 2; i++) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putArchiveEntry(new ZipArchiveEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeArchiveEntry();
                }
            }
        }
        refused(ErrorCode.UNSAFE_ENTRY, out.toByteArray());
    }

    @Test
    void thatIsEncryptedIsRefused() {
        byte[] zip = SamplePackages.oneTable().toBytes();
        for (int i = 0; i + 4 < zip.length; i++) {
            boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4;
            boolean central = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
            if (local || central) {
                zip[i + (local ? 6 : 8)] |= 1;
            }
        }
        refused(ErrorCode.UNSAFE_ENTRY, zip);
    }

    @Test
    void thatUnpacksToAMultipleOfItsSizeIsRefused() {
        byte[] zip = Zips.changed(
                SamplePackages.oneTable().webResource("ctso_big.js", new byte[20 * 1024 * 1024]), entries -> {});
        ReadLimits limits = new ReadLimits(1000, 1L << 30, 1L << 31, 100, 1024, 256, 1024, 1000);

        BadInput refusal = refused(ErrorCode.ARCHIVE_TOO_LARGE, zip, limits);

        assertThat(refusal.items()).extracting("code").containsExactly("0x80048499");
    }

    @Test
    void thatIsLargerThanItsLimitsIsRefused() {
        byte[] zip = SamplePackages.everything().toBytes();

        refused(ErrorCode.ARCHIVE_TOO_LARGE, zip, new ReadLimits(3, 1 << 20, 1 << 20, 100, 1024, 256, 1024, 1000));
        refused(ErrorCode.ARCHIVE_TOO_LARGE, zip, new ReadLimits(99, 1000, 1 << 20, 100, 1024, 256, 1024, 1000));
        refused(ErrorCode.ARCHIVE_TOO_LARGE, zip, new ReadLimits(99, 1 << 20, 5000, 100, 1024, 256, 1024, 1000));
    }

    @Test
    void thatHasMoreComponentsThanAllowedIsRefused() {
        byte[] zip = SamplePackages.everything().toBytes();
        BadInput refusal = Zips.refusal(folder, zip, new ReadLimits(99, 1 << 20, 1 << 20, 100, 1024, 256, 1024, 3));

        assertThat(refusal.code()).isEqualTo(ErrorCode.ARCHIVE_TOO_LARGE);
    }

    private static byte[] withXml(String entry, String xml) {
        return Zips.changed(
                SamplePackages.oneTable(), entries -> entries.put(entry, xml.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"solution.xml", CUSTOMIZATIONS, "gizmos/a/gizmo.xml", "Assets/a_bset.xml"})
    void thatDeclaresADocumentTypeIsRefused(String entry) {
        refused(
                ErrorCode.UNSAFE_XML,
                withXml(
                        entry,
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ImportExportXml>&e;</ImportExportXml>"));
    }

    @Test
    void thatNamesAnUndeclaredEntityIsRefused() {
        BadInput refusal = refused(
                ErrorCode.UNSAFE_XML,
                withXml(CUSTOMIZATIONS, "<ImportExportXml><a><b>\n&e;</b></a></ImportExportXml>"));

        assertThat(refusal.items())
                .singleElement()
                .satisfies(item -> assertThat(item.line()).isEqualTo(2));
    }

    @Test
    void thatNestsElementsDeeperThanAllowedIsRefused() {
        String deep = "<a>".repeat(300) + "</a>".repeat(300);
        refused(
                ErrorCode.ARCHIVE_TOO_LARGE,
                withXml(CUSTOMIZATIONS, "<ImportExportXml>" + deep + "</ImportExportXml>"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1025, 5000})
    void thatHasMoreAttributesThanAllowedIsRefused(int count) {
        StringBuilder wide = new StringBuilder("<a><b");
        for (int i = 0; i < count; i++) {
            wide.append(" a").append(i).append("=\"\"");
        }
        refused(
                ErrorCode.ARCHIVE_TOO_LARGE,
                withXml(CUSTOMIZATIONS, "<ImportExportXml>" + wide + "/></a></ImportExportXml>"));
    }

    @Test
    void thatUsesAlmanacsOwnMarkupIsRefused() {
        refused(
                ErrorCode.INVALID_COMPONENT,
                withXml(CUSTOMIZATIONS, "<ImportExportXml><a><b almanac:sha256=\"00\"/></a></ImportExportXml>"));
        refused(
                ErrorCode.INVALID_COMPONENT,
                withXml(CUSTOMIZATIONS, "<ImportExportXml><a><almanac:file/></a></ImportExportXml>"));
    }

    @Test
    void thatIsNotWellFormedIsRefusedWithEntryAndLine() {
        BadInput refusal = refused(
                ErrorCode.MALFORMED_XML, withXml(CUSTOMIZATIONS, "<ImportExportXml>\n<a>\n<b></a></ImportExportXml>"));

        assertThat(refusal.items()).singleElement().satisfies(item -> {
            assertThat(item.code()).isEqualTo("0x8004802C");
            assertThat(item.where()).isEqualTo(CUSTOMIZATIONS);
            assertThat(item.line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"solution.xml", CUSTOMIZATIONS})
    void thatHasAnEmptyFileInsteadOfXmlIsRefused(String entry) {
        refused(ErrorCode.MALFORMED_XML, withXml(entry, ""));
    }

    @Test
    void thatWasCutShortIsRefused() {
        byte[] zip = SamplePackages.everything().toBytes();

        refused(ErrorCode.ARCHIVE_DAMAGED, Arrays.copyOf(zip, zip.length / 2));
        refused(ErrorCode.ARCHIVE_DAMAGED, Arrays.copyOf(zip, zip.length - 1));
        refused(ErrorCode.ARCHIVE_DAMAGED, Arrays.copyOf(zip, 40));
    }

    @Test
    void thatHasBytesBeforeItsFirstEntryIsRefused() {
        byte[] zip = SamplePackages.oneTable().toBytes();
        byte[] longer = new byte[zip.length + 4];
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, longer, 0, 4);
        System.arraycopy(zip, 0, longer, 4, zip.length);

        refused(ErrorCode.ARCHIVE_DAMAGED, longer);
    }

    @Test
    void thatLacksARootFileIsRefusedWithThePlatformsCode() {
        for (String name : new String[] {"solution.xml", CUSTOMIZATIONS, "[Content_Types].xml"}) {
            byte[] zip = Zips.changed(SamplePackages.oneTable(), entries -> entries.remove(name));

            assertThat(refused(ErrorCode.NOT_A_SOLUTION, zip).items())
                    .extracting("code")
                    .containsExactly("0x80048060");
        }
    }

    @Test
    void thatHasItsManifestBelowTheRootIsRefusedForThatReason() {
        Map<String, byte[]> below = new LinkedHashMap<>();
        Zips.entries(SamplePackages.oneTable().toBytes())
                .forEach((name, content) -> below.put("Inner/" + name, content));

        assertThat(refused(ErrorCode.NOT_A_SOLUTION, Zips.zip(below))).hasMessageContaining("below the root");
    }

    @Test
    void thatHasAComponentTwiceIsRefused() {
        byte[] zip = Zips.replaced(
                PackageBuilder.solution("Twice").webResource("ctso_a.js", new byte[1]),
                CUSTOMIZATIONS,
                "</WebResources>",
                "<WebResource><Name>CTSO_A.js</Name></WebResource></WebResources>");

        assertThat(refused(ErrorCode.INVALID_COMPONENT, zip)).hasMessageContaining("twice");
    }
}
