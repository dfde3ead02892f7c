package org.almanac.catalog.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.almanac.catalog.Catalog;
import org.almanac.database.TestDatabase;
import org.almanac.solution.SolutionPackages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** A shelf on a database and in a folder of its own. */
public final class ShelfFixture {

    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    final JdbcClient jdbc;
    final PackageFolder folder;
    private final Path path;

    public ShelfFixture(Path path, TestDatabase product) {
        this.jdbc = JdbcClient.create(product.migrated());
        this.path = path;
        this.folder = new PackageFolder(path);
    }

    public Catalog catalog() {
        return catalog(DataSize.ofMegabytes(120), SolutionPackages::open);
    }

    Catalog catalog(DataSize maxSize, PackageReading reading) {
        var standard = new PackageSettings.Limits(null, null, null, null, null, null, null, null);
        var settings = new PackageSettings(maxSize, standard);
        return new Shelf(folder, new PackageRows(jdbc), reading, settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public int rows() {
        return jdbc.sql("select count(*) from alm.package").query(Integer.class).single();
    }

    /** Names of all files in the folder. */
    public List<String> files() throws IOException {
        try (var files = Files.list(path)) {
            return files.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }
}
