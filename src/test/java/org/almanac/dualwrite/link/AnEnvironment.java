package org.almanac.dualwrite.link;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.dualwrite.DataverseColumn;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteOrder.ApplySolution;
import org.almanac.dualwrite.DualWriteOrder.CreateLink;
import org.almanac.dualwrite.DualWriteOrder.Initialize;
import org.almanac.dualwrite.DualWriteOrder.RefreshTables;
import org.almanac.dualwrite.DualWriteOrder.Start;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.HealthCheck;
import org.almanac.dualwrite.LinkBackup;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapSolution;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SavedMaps;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** An environment and its link in words, without any database: {@code anEnvironment().with(…).linked().running(…)}. */
final class AnEnvironment implements Surroundings {

    static final MapPair GROUPS = new MapPair("ctso_groups", "Groups");
    static final MapPair MEMBERS = new MapPair("ctso_members", "Members");
    static final String SOLUTION = "Maps";

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private boolean core = true;
    private @Nullable Instant offered = Instant.EPOCH;
    private @Nullable String elsewhere;
    private FinanceSide finance = FinanceSide.sound();
    private final List<String> companyRows = new ArrayList<>();
    private final List<SavedMap> saved = new ArrayList<>();
    private final Map<String, List<String>> columns = new HashMap<>();
    private final Map<String, Map<String, Long>> rows = new HashMap<>();
    private @Nullable LinkBackup backup;
    private final List<DualWriteOrder> open = new ArrayList<>();
    LinkState state = LinkState.NONE;

    /** With the maps of groups and of members, whose rows refer to groups, in one solution that is not applied. */
    static AnEnvironment withMaps() {
        AnEnvironment environment = new AnEnvironment();
        environment.columns.put("ctso_groups", List.of("ctso_code"));
        environment.columns.put("ctso_members", List.of("ctso_number", "ctso_group"));
        environment.save(GROUPS, "1.0.0.0", both("CODE", "ctso_code"));
        environment.save(
                MEMBERS,
                "1.0.0.0",
                both("NUMBER", "ctso_number"),
                new FieldMapping("GROUP", SyncDirection.BOTH, "ctso_group.ctso_code", "ctso_groups", List.of(), false));
        return environment;
    }

    static FieldMapping both(String source, String destination) {
        return new FieldMapping(source, SyncDirection.BOTH, destination, null, List.of(), false);
    }

    UUID save(MapPair pair, String version, FieldMapping... fields) {
        String name = "ctso_[" + pair.displayName() + "]";
        Mapping mapping =
                new Mapping(name, List.of(new MappingLeg(pair.entity(), pair.set(), "", "", Arrays.asList(fields))));
        byte[] text = (name + version).getBytes(StandardCharsets.UTF_8);
        UUID id = UUID.nameUUIDFromBytes(text);
        saved.add(new SavedMap(
                new TableMapVersion(
                        id,
                        pair,
                        "Contoso",
                        MapVersion.parse(version),
                        name,
                        true,
                        false,
                        mapping.direction(),
                        Sha256.of(text),
                        List.of(SOLUTION)),
                mapping,
                pair.displayName()));
        return id;
    }

    void delete(UUID version) {
        saved.removeIf(map -> map.version().id().equals(version));
    }

    AnEnvironment withoutCore() {
        core = false;
        return this;
    }

    AnEnvironment finance(FinanceSide side) {
        finance = side;
        return this;
    }

    AnEnvironment companyRows(String... codes) {
        companyRows.addAll(List.of(codes));
        return this;
    }

    AnEnvironment columns(String set, String... names) {
        columns.put(set, List.of(names));
        return this;
    }

    AnEnvironment rows(String set, String company, long count) {
        rows.put(set, Map.of(company, count));
        return this;
    }

    AnEnvironment elsewhere(String other) {
        elsewhere = other;
        return this;
    }

    AnEnvironment offered(@Nullable Instant from) {
        offered = from;
        return this;
    }

    void backUp() {
        backup = Backups.of(state, now);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    AnEnvironment linked(String... companies) {
        order(new CreateLink("contoso.operations.example", List.of(companies)));
        return this;
    }

    AnEnvironment applied() {
        order(new ApplySolution(SOLUTION));
        return this;
    }

    AnEnvironment ready(MapPair... maps) {
        for (MapPair map : maps) {
            order(new Initialize(map));
            order(new RefreshTables(map));
        }
        return this;
    }

    AnEnvironment running(MapPair... maps) {
        for (MapPair map : maps) {
            order(new Start(map, false));
        }
        return this;
    }

    /** Linked, applied, and both maps run. */
    static AnEnvironment running() {
        return withMaps().linked("USMF").applied().ready(GROUPS, MEMBERS).running(GROUPS, MEMBERS);
    }

    /** Accepts and carries out. */
    Outcome order(DualWriteOrder order) {
        accept(order);
        return finish(order);
    }

    void accept(DualWriteOrder order) {
        state = OrderDesk.accept(order, List.copyOf(open), state, this);
        open.add(order);
    }

    Outcome finish(DualWriteOrder order) {
        open.remove(order);
        Outcome outcome = OrderDesk.carryOut(order, state, this, Duration.ZERO);
        state = outcome.state();
        return outcome;
    }

    Outcome fail(DualWriteOrder order) {
        open.remove(order);
        Outcome outcome = OrderDesk.fail(order, state, "TEST", "made to fail", this, Duration.ZERO);
        state = outcome.state();
        return outcome;
    }

    LinkedMap map(MapPair pair) {
        return state.map(pair);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public boolean core() {
        return core;
    }

    @Override
    public Optional<Instant> offered() {
        return core ? Optional.ofNullable(offered) : Optional.empty();
    }

    @Override
    public FinanceSide finance() {
        return finance;
    }

    @Override
    public Optional<String> linkedElsewhere(String host) {
        return Optional.ofNullable(elsewhere);
    }

    @Override
    public List<HealthCheck> health() {
        return HealthChecks.of(core, finance, companyRows);
    }

    @Override
    public List<MapSolution> solutions() {
        List<UUID> ids = saved.stream().map(map -> map.version().id()).toList();
        return ids.isEmpty() ? List.of() : List.of(new MapSolution(SOLUTION, "1.0.0.0", true, ids, false));
    }

    @Override
    public boolean installed(String solution) {
        return Set.of(SOLUTION, "Tables").contains(solution);
    }

    @Override
    public SavedMaps saved() {
        return new SavedMaps(saved, List.of());
    }

    @Override
    public DataverseTable table(String set) {
        List<String> names = columns.getOrDefault(set, List.of());
        Map<String, DataverseColumn> described = new TreeMap<>();
        names.forEach(name -> described.put(name, DataverseColumn.PLAIN));
        return new DataverseTable(
                set, set, described, names.isEmpty() ? List.of() : List.of(List.of(names.get(0))), null, true);
    }

    @Override
    public Map<String, Long> rows(String set) {
        return rows.getOrDefault(set, Map.of());
    }

    @Override
    public Optional<LinkBackup> backup() {
        return Optional.ofNullable(backup);
    }
}
