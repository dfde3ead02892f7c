package org.almanac.process.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.almanac.catalog.Catalog;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.deployment.Plans;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;

/** A shelf with one package, {@code contoso}. */
final class FakeCatalog implements Catalog {

    static final Publisher PUBLISHER = new Publisher("contoso", "Contoso", "ctso", 10000);

    private static final ShelvedPackage CONTOSO = new ShelvedPackage(
            Plans.hash("package"),
            "contoso",
            "Contoso",
            SolutionVersion.parse("1.0.0.0"),
            true,
            PUBLISHER,
            1,
            0,
            List.of(),
            1000,
            MovableClock.FRIDAY_MORNING,
            "olga");

    private final Map<Sha256, Path> shelved = new ConcurrentHashMap<>();

    /** Keeps the content and takes its name for granted. */
    @Override
    public ShelvedPackage shelve(InputStream content, String uploadedBy) {
        try {
            byte[] bytes = content.readAllBytes();
            Sha256 id = Sha256.of(bytes);
            Path file = Files.createTempFile("shelved", ".zip");
            file.toFile().deleteOnExit();
            shelved.put(id, Files.write(file, bytes));
            return new ShelvedPackage(
                    id,
                    "Core",
                    "Core",
                    SolutionVersion.parse("1.0.0.1"),
                    false,
                    PUBLISHER,
                    1,
                    0,
                    List.of(),
                    bytes.length,
                    MovableClock.FRIDAY_MORNING,
                    uploadedBy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<ShelvedPackage> list() {
        return List.of(CONTOSO);
    }

    @Override
    public ShelvedPackage resolve(String reference) {
        if (!reference.equals("contoso")) {
            throw new BadInput(ErrorCode.UNKNOWN_PACKAGE, "There is no such package.", "package");
        }
        return CONTOSO;
    }

    @Override
    public Path file(Sha256 id) {
        return shelved.getOrDefault(id, Path.of(id.hex()));
    }
}
