package org.almanac.catalog.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFolderTest {

    @TempDir
    Path path;

    @Test
    void theFolderIsMadeWhenItIsMissing() {
        var folder = path.resolve("data/packages");

        var unused = new PackageFolder(folder);

        assertThat(folder).isDirectory();
    }

    @Test
    void leftoversAreRemovedAndPackagesStay() throws IOException {
        var leftover = Files.writeString(path.resolve("upload-1.part"), "half");
        var zip = Files.writeString(path.resolve("0".repeat(64) + ".zip"), "whole");

        assertThat(new PackageFolder(path).removeLeftovers()).isEqualTo(1);

        assertThat(leftover).doesNotExist();
        assertThat(zip).exists();
    }

    @Test
    void anUploadThatIsStillComingIsNoLeftover() throws IOException {
        var folder = new PackageFolder(path);
        try (var part = folder.newPart()) {
            assertThat(folder.removeLeftovers()).isZero();
            assertThat(part.path()).exists();
        }
        try (var files = Files.list(path)) {
            assertThat(files).isEmpty();
        }
    }
}
