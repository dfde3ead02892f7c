package org.almanac.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplePackagesTest {

    @TempDir
    private Path folder;

    static List<SamplePackage> all() {
        return SamplePackages.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isReadWithoutFindings(SamplePackage sample) {
        var read = ReadSample.of(sample, folder);

        assertThat(read.findings()).isEmpty();
        assertThat(read.unclaimed()).isEmpty();
        assertThat(read.components()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isTheSameAfterReadingAndWriting(SamplePackage sample) throws IOException {
        assertThat(ReadSample.rewritten(sample, folder)).isEqualTo(ReadSample.of(sample, folder));
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasTheSameBytesEveryTime(SamplePackage sample) throws IOException {
        var streamed = new ByteArrayOutputStream();
        sample.writeTo(streamed);

        assertThat(Sha256.of(sample.toBytes())).isEqualTo(Sha256.of(streamed.toByteArray()));
    }

    @Test
    void everyFileAndTitleIsNamedOnce() {
        assertThat(all()).extracting(SamplePackage::fileName).doesNotHaveDuplicates();
        assertThat(all()).extracting(SamplePackage::title).doesNotHaveDuplicates();
    }

    @Test
    void theExpenseApplicationHasTheVersionsThatAreNamedOnly() {
        var unknown = SamplePackages.expenses("3.0", true);

        assertThatThrownBy(unknown::toBytes)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3.0");
    }

    @Test
    void managedAndUnmanagedBuildsDifferInThatOnly() {
        var managed = ReadSample.of(SamplePackages.expenses("1.1", true), folder);
        var unmanaged = ReadSample.of(SamplePackages.expenses("1.1", false), folder);

        assertThat(managed.manifest().managed()).isTrue();
        assertThat(unmanaged.manifest().managed()).isFalse();
        assertThat(managed.components()).isEqualTo(unmanaged.components());
    }
}
