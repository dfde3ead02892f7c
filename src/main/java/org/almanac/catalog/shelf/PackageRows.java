package org.almanac.catalog.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of packages. */
final class PackageRows {

    private static final String SELECT = "select * from alm.package";

    private final JdbcClient jdbc;

    PackageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ShelvedPackage> find(Sha256 id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.hex())
                .query((row, number) -> read(row))
                .optional();
    }

    List<ShelvedPackage> named(String uniqueName) {
        return jdbc.sql(SELECT + " where name_key = ? order by id")
                .param(key(uniqueName))
                .query((row, number) -> read(row))
                .list();
    }

    List<ShelvedPackage> all() {
        return jdbc.sql(SELECT).query((row, number) -> read(row)).list();
    }

    /** Inserts the row; answers false if the package is there already, also when another upload has just won the race. */
    boolean insert(ShelvedPackage shelved) {
        try {
            jdbc.sql("""
                            insert into alm.package (id, unique_name, name_key, display_name, version, managed,
                                publisher_name, publisher_title, publisher_prefix, option_value_prefix, components,
                                missing_dependencies, findings, size_bytes, uploaded_at, uploaded_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            shelved.id().hex(),
                            shelved.uniqueName(),
                            key(shelved.uniqueName()),
                            shelved.displayName(),
                            shelved.version().text(),
                            shelved.managed(),
                            shelved.publisher().uniqueName(),
                            shelved.publisher().displayName(),
                            shelved.publisher().prefix(),
                            shelved.publisher().optionValuePrefix(),
                            shelved.components(),
                            shelved.missingDependencies(),
                            StoredFindings.write(shelved.findings()),
                            shelved.size(),
                            shelved.uploadedAt().atOffset(ZoneOffset.UTC),
                            shelved.uploadedBy())
                    .update();
            return true;
        } catch (DuplicateKeyException alreadyThere) {
            return false;
        }
    }

    private static String key(String uniqueName) {
        return uniqueName.toLowerCase(Locale.ROOT);
    }

    private static ShelvedPackage read(ResultSet row) throws SQLException {
        return new ShelvedPackage(
                new Sha256(row.getString("id")),
                row.getString("unique_name"),
                row.getString("display_name"),
                SolutionVersion.parse(row.getString("version")),
                row.getBoolean("managed"),
                new Publisher(
                        row.getString("publisher_name"),
                        row.getString("publisher_title"),
                        row.getString("publisher_prefix"),
                        row.getInt("option_value_prefix")),
                row.getInt("components"),
                row.getInt("missing_dependencies"),
                StoredFindings.read(row.getString("findings")),
                row.getLong("size_bytes"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("uploaded_by"));
    }
}
