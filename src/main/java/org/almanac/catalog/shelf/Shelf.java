package org.almanac.catalog.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almanac.catalog.Catalog;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.Sha256;

/**
 * Keeps zips in a folder and their summaries in a table. The file comes first and the row last, so that whatever is killed
 * in between leaves at most a file that nobody lists and that the next upload of the same content takes over.
 */
final class Shelf implements Catalog {

    private static final Comparator<ShelvedPackage> ORDER = Comparator.comparing(
                    (ShelvedPackage p) -> p.uniqueName().toLowerCase(Locale.ROOT))
            .thenComparing(ShelvedPackage::version, Comparator.reverseOrder())
            .thenComparing(ShelvedPackage::managed, Comparator.reverseOrder())
            .thenComparing(ShelvedPackage::id);

    private final PackageFolder folder;
    private final PackageRows rows;
    private final PackageReading reading;
    private final long maxSize;
    private final ReadLimits limits;
    private final Clock clock;

    Shelf(PackageFolder folder, PackageRows rows, PackageReading reading, PackageSettings settings, Clock clock) {
        this.folder = folder;
        this.rows = rows;
        this.reading = reading;
        this.maxSize = settings.maxSize().toBytes();
        this.limits = settings.limits().readLimits();
        this.clock = clock;
    }

    @Override
    public ShelvedPackage shelve(InputStream content, String uploadedBy) {
        try (var part = folder.newPart()) {
            var received = part.receive(content, maxSize);
            var known = rows.find(received.id()).filter(p -> Files.exists(folder.file(p.id())));
            return known.isPresent() ? known.get() : putUp(part, received, uploadedBy);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take the package in", e);
        }
    }

    private ShelvedPackage putUp(PartFile part, PartFile.Received received, String uploadedBy) throws IOException {
        var summary = summary(part.path());
        part.moveTo(folder.file(received.id()));
        var shelved = shelved(received, summary, uploadedBy);
        return rows.insert(shelved) ? shelved : rows.find(received.id()).orElse(shelved);
    }

    private PackageSummary summary(Path zip) throws IOException {
        try (var solutionPackage = reading.open(zip, limits)) {
            return PackageSummary.of(solutionPackage);
        } catch (BadInput e) {
            throw named(e, String.valueOf(zip.getFileName()));
        }
    }

    /** Nobody who sent a file knows the name under which it is received. */
    private static BadInput named(BadInput problem, String part) {
        return new BadInput(
                problem.code(),
                problem.getMessage().replace(part, "the file"),
                problem.subject().map(text -> text.replace(part, "file")).orElse(null),
                problem.items().stream().map(item -> named(item, part)).toList(),
                problem);
    }

    private static ProblemDetailItem named(ProblemDetailItem item, String part) {
        String where = item.where();
        return new ProblemDetailItem(
                item.code(),
                item.message().replace(part, "the file"),
                where == null ? null : where.replace(part, "file"),
                item.line());
    }

    private ShelvedPackage shelved(PartFile.Received received, PackageSummary summary, String uploadedBy) {
        var manifest = summary.manifest();
        return new ShelvedPackage(
                received.id(),
                manifest.uniqueName(),
                manifest.displayName(),
                manifest.version(),
                manifest.managed(),
                manifest.publisher(),
                summary.components(),
                manifest.missingDependencies().size(),
                summary.findings(),
                received.size(),
                // what the database keeps
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                uploadedBy);
    }

    @Override
    public List<ShelvedPackage> list() {
        return rows.all().stream().sorted(ORDER).toList();
    }

    @Override
    public ShelvedPackage resolve(String text) {
        var reference = PackageReference.parse(text);
        Optional<ShelvedPackage> found = reference.id() != null
                ? rows.find(reference.id())
                : reference.choose(rows.named(reference.uniqueName()));
        return found.orElseThrow(reference::unknown);
    }

    @Override
    public Path file(Sha256 id) {
        Path file = folder.file(id);
        if (!Files.exists(file)) {
            throw new BadInput(ErrorCode.UNKNOWN_PACKAGE, "The file of the package " + id + " is not there.", id.hex());
        }
        return file;
    }
}
