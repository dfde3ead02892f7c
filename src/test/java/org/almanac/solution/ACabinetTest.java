package org.almanac.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.cab.Cabinets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ACabinetTest {

    @TempDir
    private Path folder;

    private static Cabinets everything() {
        return Cabinets.ofZip(zip());
    }

    private static byte[] zip() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        return SamplePackages.everything().webResource("ctso_noise.png", noise).toBytes();
    }

    private BadInput refused(ErrorCode code, byte[] cabinet) {
        return refused(code, cabinet, ReadLimits.standard());
    }

    private BadInput refused(ErrorCode code, byte[] cabinet, ReadLimits limits) {
        BadInput refusal = Zips.refusal(folder, cabinet, limits);
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.getMessage()).hasSizeLessThan(600).doesNotContainPattern("\\p{Cntrl}");
        return refusal;
    }

    @Test
    void hasTheComponentsThatTheZipHas() throws IOException {
        PackageContent ofZip = Zips.read(folder, zip());

        assertThat(Zips.read(folder, everything().bytes()).differences(ofZip)).isEmpty();
        assertThat(Zips.read(folder, everything().stored().bytes()).differences(ofZip))
                .isEmpty();
    }

    @Test
    void isToldFromAZipByItsFirstBytes() throws IOException {
        Path zip = Files.write(folder.resolve("a.cab"), zip());
        Path cabinet = Files.write(folder.resolve("b.zip"), everything().bytes());
        Path empty = Files.createFile(folder.resolve("c.cab"));

        assertThat(SolutionPackages.isCabinet(zip)).isFalse();
        assertThat(SolutionPackages.isCabinet(cabinet)).isTrue();
        assertThat(SolutionPackages.isCabinet(empty)).isFalse();
    }

    @Test
    void thatIsClosedOrRefusedLeavesNothingBehind() throws IOException {
        Path cabinet =
                Files.write(folder.resolve("ThisOneOnly.cab"), everything().bytes());
        try (SolutionPackage opened = SolutionPackages.open(cabinet, ReadLimits.standard())) {
            opened.forEachComponent(component -> {});
            assertThat(unpacked("ThisOneOnly.cab")).isTrue();
        }
        assertThat(unpacked("ThisOneOnly.cab")).isFalse();
        Files.write(cabinet, everything().without("solution.xml").bytes());
        assertThat(catchThrowable(() -> SolutionPackages.open(cabinet, ReadLimits.standard())))
                .isInstanceOf(BadInput.class);
        assertThat(unpacked("ThisOneOnly.cab")).isFalse();
    }

    private static boolean unpacked(String name) throws IOException {
        try (var folders = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "cabinet-*")) {
            for (Path folder : folders) {
                if (Files.exists(folder.resolve(name))) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void withoutManifestIsRefusedAsAZipWouldBe() {
        BadInput refusal = refused(
                ErrorCode.NOT_A_SOLUTION, everything().without("solution.xml").bytes());

        assertThat(refusal.items()).extracting("code").containsExactly("0x80048060");
        assertThat(refusal.getMessage()).contains("not a solution package");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil.txt", "WebResources/../../evil.txt", "/etc/evil", "C:/evil.txt", "bad\nname", "./a"})
    void thatNamesAnEntryToLeaveTheArchiveIsRefused(String name) {
        refused(ErrorCode.UNSAFE_ENTRY, everything().with(name, new byte[1]).bytes());
    }

    @Test
    void withAnEndlessNameIsRefused() {
        refused(
                ErrorCode.UNSAFE_ENTRY,
                everything().with("x".repeat(10_240), new byte[1]).bytes());
    }

    @Test
    void thatHidesAnEntryBehindAnotherCaseIsRefused() {
        refused(
                ErrorCode.UNSAFE_ENTRY,
                everything().with("SOLUTION.xml", new byte[1]).bytes());
    }

    @Test
    void whoseEntriesShareTheirContentIsRefused() {
        refused(ErrorCode.UNSAFE_ENTRY, everything().sharingContent().bytes());
    }

    @Test
    void thatUnpacksToAMultipleOfItsSizeIsRefused() {
        byte[] bomb = everything().with("bomb.bin", new byte[20 << 20]).bytes();
        ReadLimits limits = new ReadLimits(1000, 1L << 30, 1L << 31, 100, 1024, 256, 1024, 1000);

        assertThat(refused(ErrorCode.ARCHIVE_TOO_LARGE, bomb, limits).items())
                .extracting("code")
                .containsExactly("0x80048499");
    }

    @Test
    void thatIsLargerThanItsLimitsIsRefused() {
        byte[] bytes = everything().bytes();

        refused(ErrorCode.ARCHIVE_TOO_LARGE, bytes, new ReadLimits(3, 1 << 20, 1 << 20, 100, 1024, 256, 1024, 1000));
        refused(ErrorCode.ARCHIVE_TOO_LARGE, bytes, new ReadLimits(99, 1000, 1 << 20, 100, 1024, 256, 1024, 1000));
        refused(ErrorCode.ARCHIVE_TOO_LARGE, bytes, new ReadLimits(99, 1 << 20, 5000, 100, 1024, 256, 1024, 1000));
        refused(
                ErrorCode.ARCHIVE_TOO_LARGE,
                everything().declaringSize(0xffffffffL).bytes(),
                ReadLimits.standard());
    }

    @Test
    void thatWasCutShortIsRefusedWhereverItWasCut() {
        byte[] whole = everything().bytes();
        for (int length = 4; length < whole.length; length += 997) {
            refused(ErrorCode.ARCHIVE_DAMAGED, Arrays.copyOf(whole, length));
        }
        refused(ErrorCode.ARCHIVE_DAMAGED, Arrays.copyOf(whole, whole.length - 1));
        refused(ErrorCode.ARCHIVE_DAMAGED, Arrays.copyOf(whole, whole.length + 1));
    }

    @Test
    void whoseFilesAreLargerThanItsFolderIsRefused() {
        byte[] oneFile = SamplePackages.oneTable().toBytes();
        Cabinets cabinet = Cabinets.ofZip(Zips.changed(
                SamplePackages.oneTable(), entries -> entries.keySet().removeIf(name -> !name.equals("solution.xml"))));

        refused(
                ErrorCode.ARCHIVE_DAMAGED,
                cabinet.declaringSize(oneFile.length * 10L).bytes());
    }

    @Test
    void inWhichABitOfTheContentWasFlippedIsRefused() {
        byte[] whole = everything().bytes();
        int data = whole.length / 2;
        for (int at = data; at < whole.length; at += 1009) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            refused(ErrorCode.ARCHIVE_DAMAGED, flipped);
        }
    }

    @Test
    void whoseDirectoryWasChangedIsReadOrRefusedAndNothingElse() throws IOException {
        byte[] whole = Cabinets.ofZip(SamplePackages.oneTable().toBytes()).bytes();
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] changed = whole.clone();
            for (int k = 0; k <= random.nextInt(3); k++) {
                changed[4 + random.nextInt(140)] = (byte) random.nextInt(256);
            }
            Path file = Zips.file(folder, changed);
            try (SolutionPackage opened = SolutionPackages.open(file, ReadLimits.standard())) {
                opened.forEachComponent(component -> {});
            } catch (BadInput e) {
                refused++;
            }
            Files.delete(file);
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void thatIsOneOfASetIsRefusedForThatReason() {
        for (int flag : new int[] {1, 2, 3}) {
            assertThat(refused(
                            ErrorCode.CABINET_NOT_SUPPORTED,
                            everything().flags(flag).bytes()))
                    .hasMessageContaining("one of a set");
        }
        for (int folder : new int[] {0xfffd, 0xfffe, 0xffff}) {
            assertThat(refused(
                            ErrorCode.CABINET_NOT_SUPPORTED,
                            everything().filesInFolder(folder).bytes()))
                    .hasMessageContaining("another cabinet");
        }
        refused(ErrorCode.ARCHIVE_DAMAGED, everything().filesInFolder(7).bytes());
    }

    @Test
    void thatIsPackedByAnotherMethodIsRefusedForThatReason() {
        assertThat(refused(
                        ErrorCode.CABINET_NOT_SUPPORTED,
                        everything().saysMethod(3).bytes()))
                .hasMessageContaining("LZX");
        assertThat(refused(
                        ErrorCode.CABINET_NOT_SUPPORTED,
                        everything().saysMethod(2).bytes()))
                .hasMessageContaining("Quantum");
        refused(ErrorCode.ARCHIVE_DAMAGED, everything().saysMethod(0).bytes());
        refused(ErrorCode.ARCHIVE_DAMAGED, everything().stored().saysMethod(1).bytes());
    }
}
