package org.almanac.target.dataverse.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.EnvironmentPublisher;
import org.almanac.environment.MirroredInventory.MirroredComponent;
import org.almanac.environment.MirroredInventory.MirroredSolution;
import org.almanac.solution.Publisher;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;

/** All solutions and publishers of an environment (dataverse-semantics 1.2, 1.4). */
record SolutionList(List<Listed> solutions, List<EnvironmentPublisher> publishers) {

    private static final Set<String> CONTAINERS = Set.of("active", "basic", "default", "system");
    private static final String UPGRADE = "_upgrade";

    /** @param stamp changes whenever the environment installs the solution anew or somebody edits its row */
    record Listed(
            UUID id,
            String uniqueName,
            String displayName,
            SolutionVersion version,
            boolean managed,
            String publisher,
            @Nullable String parent,
            Instant installedOn,
            Instant updatedOn,
            String stamp) {

        String key() {
            return uniqueName.toLowerCase(Locale.ROOT);
        }

        MirroredSolution with(@Nullable List<MirroredComponent> components) {
            return new MirroredSolution(
                    uniqueName, displayName, version, managed, publisher, parent, installedOn, updatedOn, components);
        }
    }

    /** Asks the environment. Those installed first come first. */
    static SolutionList of(Asking asking) {
        Map<UUID, String> publisherNames = new HashMap<>();
        List<EnvironmentPublisher> publishers = new ArrayList<>();
        for (Row row : asking.rows(
                "publishers",
                "$select=publisherid,uniquename,friendlyname,customizationprefix,customizationoptionvalueprefix,"
                        + "isreadonly")) {
            row.text("uniquename").ifPresent(name -> {
                row.id("publisherid").ifPresent(id -> publisherNames.put(id, name));
                publishers.add(new EnvironmentPublisher(
                        new Publisher(
                                name,
                                row.text("friendlyname").orElse(name),
                                row.text("customizationprefix").orElse(""),
                                row.number("customizationoptionvalueprefix").orElse(0)),
                        row.truth("isreadonly")));
            });
        }
        List<Row> rows = asking.rows(
                "solutions",
                "$select=solutionid,uniquename,friendlyname,version,ismanaged,installedon,updatedon,modifiedon,"
                        + "_parentsolutionid_value,_publisherid_value");
        Map<UUID, String> names = new HashMap<>();
        rows.forEach(row ->
                row.id("solutionid").ifPresent(id -> row.text("uniquename").ifPresent(name -> names.put(id, name))));
        List<Listed> solutions = new ArrayList<>();
        rows.forEach(row -> listed(row, names, publisherNames).ifPresent(solutions::add));
        solutions.removeIf(solution -> CONTAINERS.contains(solution.key()));
        solutions.sort(Comparator.comparing(Listed::installedOn).thenComparing(Listed::key));
        return new SolutionList(List.copyOf(solutions), List.copyOf(publishers));
    }

    private static Optional<Listed> listed(Row row, Map<UUID, String> names, Map<UUID, String> publishers) {
        Optional<UUID> id = row.id("solutionid");
        Optional<String> name = row.text("uniquename");
        Optional<SolutionVersion> version = row.version("version");
        if (id.isEmpty() || name.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        Instant installed = row.moment("installedon").orElse(Instant.EPOCH);
        Instant updated = row.moment("updatedon").orElse(installed);
        return Optional.of(new Listed(
                id.get(),
                name.get(),
                row.text("friendlyname").orElse(name.get()),
                version.get(),
                row.truth("ismanaged"),
                row.id("_publisherid_value").map(publishers::get).orElse(""),
                row.id("_parentsolutionid_value").map(names::get).orElse(null),
                installed,
                updated,
                version.get().text()
                        + ' '
                        + installed
                        + ' '
                        + updated
                        + ' '
                        + row.text("modifiedon").orElse("")));
    }

    /** Solutions with their patches and their staged upgrades. */
    List<Listed> families(Set<String> uniqueNames) {
        Set<String> keys = new HashSet<>();
        uniqueNames.forEach(name -> keys.add(name.toLowerCase(Locale.ROOT)));
        return solutions.stream()
                .filter(solution -> {
                    String parent = solution.parent();
                    return keys.contains(solution.key())
                            || parent != null && keys.contains(parent.toLowerCase(Locale.ROOT))
                            || solution.key().endsWith(UPGRADE)
                                    && keys.contains(solution.key()
                                            .substring(0, solution.key().length() - UPGRADE.length()));
                })
                .toList();
    }
}
