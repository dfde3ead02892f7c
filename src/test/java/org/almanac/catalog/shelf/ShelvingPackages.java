package org.almanac.catalog.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.almanac.catalog.Catalog;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.database.TestDatabase;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionPackages;
import org.almanac.solution.cab.Cabinets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What the shelf does, on whichever database. */
abstract class ShelvingPackages {

    @TempDir
    Path path;

    private final TestDatabase product;
    private ShelfFixture shelf;
    private Catalog catalog;

    ShelvingPackages(TestDatabase product) {
        this.product = product;
    }

    @BeforeEach
    void anEmptyShelf() {
        shelf = new ShelfFixture(path, product);
        catalog = shelf.catalog();
    }

    private ShelvedPackage shelve(byte[] zip) {
        return catalog.shelve(new ByteArrayInputStream(zip), "olga");
    }

    private ShelvedPackage shelve(String name, String version, int managed, String note) {
        return shelve(ZipOf.aPackage(name, version)
                .with("solution.xml", ZipOf.manifest(name, version, managed) + "<!-- " + note + " -->")
                .bytes());
    }

    @Test
    void aCabinetIsKeptAsItIsAndFoundByTheHashOfItsContent() throws IOException {
        byte[] cabinet = Cabinets.ofZip(ZipOf.aPackage("Core", "1.0").bytes()).bytes();

        var shelved = shelve(cabinet);

        assertThat(shelved.id()).isEqualTo(Sha256.of(cabinet));
        assertThat(shelved.components()).isEqualTo(1);
        assertThat(catalog.file(shelved.id())).hasBinaryContent(cabinet);
    }

    @Test
    void aPackageIsFoundByTheHashOfItsContent() throws IOException {
        byte[] zip = ZipOf.aPackage("Core", "1.0").bytes();

        var shelved = shelve(zip);

        assertThat(shelved.id()).isEqualTo(Sha256.of(zip));
        assertThat(shelved)
                .returns("Core", ShelvedPackage::uniqueName)
                .returns("The Core", ShelvedPackage::displayName)
                .returns(true, ShelvedPackage::managed)
                .returns(new Publisher("contoso", "Contoso", "ctso", 10000), ShelvedPackage::publisher)
                .returns(1, ShelvedPackage::components)
                .returns(0, ShelvedPackage::missingDependencies)
                .returns((long) zip.length, ShelvedPackage::size)
                .returns(ShelfFixture.NOW, ShelvedPackage::uploadedAt)
                .returns("olga", ShelvedPackage::uploadedBy);
        assertThat(shelved.version().text()).isEqualTo("1.0");
        assertThat(catalog.file(shelved.id())).hasBinaryContent(zip);
        assertThat(catalog.resolve(shelved.id().hex())).isEqualTo(shelved);
        assertThat(shelf.files()).containsExactly(shelved.id() + ".zip");
    }

    @Test
    void findingsAreKept() {
        var shelved = shelve(ZipOf.aPackage("Core", "1.0")
                .with("stray.bin", new byte[] {1})
                .with("customizations.xml", ZipOf.customizations("ctso_other"))
                .bytes());

        assertThat(shelved.findings()).isNotEmpty();
        assertThat(catalog.resolve("Core").findings()).isEqualTo(shelved.findings());
    }

    @Test
    void theSameContentTwiceIsOnePackageOfTheFirstWhoBroughtIt() throws IOException {
        byte[] zip = ZipOf.aPackage("Core", "1.0").bytes();
        var first = shelve(zip);

        var second = catalog.shelve(new ByteArrayInputStream(zip), "otto");

        assertThat(second).isEqualTo(first);
        assertThat(shelf.rows()).isEqualTo(1);
        assertThat(shelf.files()).hasSize(1);
    }

    @Test
    void uploadsOfTheSameContentAtTheSameTimeAreOnePackage() throws Exception {
        byte[] zip = ZipOf.aPackage("Core", "1.0").bytes();
        int uploads = 4;
        var together = new CountDownLatch(uploads);
        var racing = shelf.catalog(DataSize.ofMegabytes(1), (file, limits) -> {
            together.countDown();
            await(together);
            return SolutionPackages.open(file, limits);
        });
        Callable<ShelvedPackage> upload = () -> racing.shelve(new ByteArrayInputStream(zip), "olga");

        var pool = Executors.newFixedThreadPool(uploads);
        try {
            for (var shelved : pool.invokeAll(List.of(upload, upload, upload, upload))) {
                assertThat(shelved.get().id()).isEqualTo(Sha256.of(zip));
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(shelf.rows()).isEqualTo(1);
        assertThat(shelf.files()).containsExactly(Sha256.of(zip) + ".zip");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatBreaksWhileItIsReadLeavesNothing() throws IOException {
        var broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection lost");
                }
                return 0;
            }
        };

        assertThatThrownBy(() -> catalog.shelve(broken, "olga")).hasRootCauseMessage("connection lost");
        assertThat(shelf.files()).isEmpty();
        assertThat(shelf.rows()).isZero();
    }

    @Test
    void whatIsTooLargeIsRefusedAsSoonAsThatIsSeen() throws IOException {
        var small = shelf.catalog(DataSize.ofKilobytes(100), SolutionPackages::open);
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 0;
            }
        };

        assertThatThrownBy(() -> small.shelve(endless, "olga"))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UPLOAD_TOO_LARGE));
        assertThat(endless.given).isLessThan(DataSize.ofKilobytes(200).toBytes());
        assertThat(shelf.files()).isEmpty();
    }

    @Test
    void aLargePackageGoesToDiskAsItComes() throws IOException {
        byte[] stray = new byte[35 * 1024 * 1024];
        new Random(7).nextBytes(stray);
        byte[] zip = ZipOf.aPackage("Core", "1.0").with("stray.bin", stray).bytes();
        var watched = new WatchedUpload(zip, path);

        var shelved = catalog.shelve(watched, "olga");

        assertThat(shelved.size()).isGreaterThan(35L * 1024 * 1024);
        // all that can be in memory is what was given and is not yet on disk
        assertThat(watched.mostInMemory()).isLessThanOrEqualTo(128 * 1024);
    }

    @Test
    void aFileWithoutRowFromAKilledUploadIsTakenOver() throws IOException {
        byte[] zip = ZipOf.aPackage("Core", "1.0").bytes();
        Files.write(shelf.folder.file(Sha256.of(zip)), zip);
        assertThat(catalog.list()).isEmpty();

        shelve(zip);

        assertThat(catalog.list()).hasSize(1);
    }

    @Test
    void aLostFileComesBackWithTheNextUpload() throws IOException {
        byte[] zip = ZipOf.aPackage("Core", "1.0").bytes();
        var shelved = shelve(zip);
        Files.delete(catalog.file(shelved.id()));
        assertThatThrownBy(() -> catalog.file(shelved.id())).isInstanceOf(BadInput.class);

        assertThat(shelve(zip)).isEqualTo(shelved);
        assertThat(catalog.file(shelved.id())).hasBinaryContent(zip);
    }

    @Test
    void packagesAreListedByNameThenVersionFromTheNewest() {
        shelve("beta", "1.0", 1, "");
        shelve("Alpha", "1.9", 1, "");
        shelve("Alpha", "1.10", 0, "");
        shelve("Alpha", "1.10", 1, "");

        assertThat(catalog.list())
                .extracting(p -> p.uniqueName() + " " + p.version() + " " + p.managed())
                .containsExactly("Alpha 1.10 true", "Alpha 1.10 false", "Alpha 1.9 true", "beta 1.0 true");
    }

    @Test
    void aNameMeansItsNewestVersionAndTheManagedBuild() {
        shelve("Core", "1.9", 1, "");
        shelve("Core", "1.10", 0, "");
        var newest = shelve("Core", "1.10", 1, "");
        var old = shelve("Core", "1.2", 0, "");

        assertThat(catalog.resolve("core")).isEqualTo(newest);
        assertThat(catalog.resolve("Core@1.10.0.0")).isEqualTo(newest);
        assertThat(catalog.resolve("Core@1.2")).isEqualTo(old);
    }

    @Test
    void severalFilesOfOneNameAndVersionMustBeNamedById() {
        var one = shelve("Core", "1.0", 1, "one");
        var two = shelve("Core", "1.0.0.0", 1, "two");

        assertThatThrownBy(() -> catalog.resolve("Core")).isInstanceOfSatisfying(Refusal.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.AMBIGUOUS_PACKAGE);
            assertThat(e.items())
                    .extracting(item -> item.where())
                    .containsExactlyInAnyOrder(one.id().hex(), two.id().hex());
        });
        assertThat(catalog.resolve(one.id().hex().toUpperCase(Locale.ROOT))).isEqualTo(one);
    }

    @Test
    void whatIsNotThereIsUnknown() {
        shelve("Core", "1.0", 1, "");

        for (var reference :
                List.of("Nothing", "Core@2.0", "Core@", "Core@x", "", "0".repeat(64), "x".repeat(10_000))) {
            assertThatThrownBy(() -> catalog.resolve(reference)).isInstanceOfSatisfying(BadInput.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_PACKAGE);
                assertThat(e.getMessage()).hasSizeLessThan(300);
            });
        }
    }
}
