package org.almanac.dualwrite.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almanac.dualwrite.DependentsRule;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.Links;
import org.almanac.dualwrite.MapDirection;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.StartRule;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.SyncRule;
import org.almanac.dualwrite.TableMapPlan;
import org.almanac.dualwrite.TableMapPlanner;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.TableMapWish;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.dualwrite.VersionRule;

/** A wish in words. */
final class Wishes {

    private final DualWriteSnapshot now;
    private final List<SavedMap> packaged = new ArrayList<>();
    private final Set<UUID> deleted = new HashSet<>();
    private final Map<UUID, Mapping> mappings = new HashMap<>();
    private String rule = "package";
    private StartRule start = StartRule.KEEP;
    private DependentsRule dependents = DependentsRule.PAUSE;
    private SyncRule sync = SyncRule.AUTO;
    private Map<String, List<String>> keys = Map.of();
    private boolean older;
    private long rows = 10;
    private Function<SavedMap, List<ValidationIssue>> issues = map -> List.of();

    private Wishes(DualWriteSnapshot now) {
        this.now = now;
    }

    static Wishes in(DualWriteSnapshot now) {
        return new Wishes(now);
    }

    /** The package brings a version of a map with fields, each the same on both sides. */
    Wishes brings(String map, String version, String... fields) {
        TableMapVersion saved = Links.version(MapPair.parse(map), version, version);
        packaged.add(new SavedMap(saved, mapping(fields), map));
        return this;
    }

    /** The package brings a version that the environment has, with another content. */
    Wishes changes(String map, String version, String... fields) {
        TableMapVersion saved = Links.version(MapPair.parse(map), version, "changed");
        packaged.add(new SavedMap(saved, mapping(fields), map));
        return this;
    }

    /** A version of the environment has fields. */
    Wishes has(String map, String version, String... fields) {
        mappings.put(Links.id(map, version), mapping(fields));
        return this;
    }

    static Mapping mapping(String... fields) {
        List<FieldMapping> mapped = Stream.of(fields)
                .map(field -> new FieldMapping(field, SyncDirection.BOTH, field, null, List.of(), false))
                .toList();
        return new Mapping("mapping", List.of(new MappingLeg("entity", "table", "", "", mapped)));
    }

    Wishes deletes(String map, String version) {
        deleted.add(Links.id(map, version));
        return this;
    }

    Wishes rule(String text) {
        this.rule = text;
        return this;
    }

    Wishes start(StartRule wanted) {
        this.start = wanted;
        return this;
    }

    Wishes dependents(DependentsRule wanted) {
        this.dependents = wanted;
        return this;
    }

    Wishes sync(SyncRule wanted) {
        this.sync = wanted;
        return this;
    }

    Wishes keys(String set, String... fields) {
        this.keys = Map.of(set, List.of(fields));
        return this;
    }

    Wishes older() {
        this.older = true;
        return this;
    }

    Wishes rows(long number) {
        this.rows = number;
        return this;
    }

    Wishes issue(ValidationIssue issue) {
        this.issues = map -> List.of(issue);
        return this;
    }

    TableMapPlan plan() {
        return TableMapPlanner.plan(new TableMapWish(
                now,
                packaged,
                deleted,
                packaged.isEmpty() ? List.of() : List.of("MyMaps"),
                VersionRule.parse(rule),
                start,
                dependents,
                sync,
                keys,
                older,
                id -> new SyncFacts(Map.of("USMF", rows), MapDirection.TO_DATAVERSE, 0, false, 1),
                id -> mappings.getOrDefault(id, mapping("NAME")),
                issues));
    }
}
