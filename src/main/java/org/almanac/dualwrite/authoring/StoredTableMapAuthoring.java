package org.almanac.dualwrite.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.MapChange;
import org.almanac.dualwrite.MapDraft;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapRegistration;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.TableMapAuthoring;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.TableMaps;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentPublisher;
import org.almanac.environment.Publishers;
import org.almanac.environment.Publishing;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Publisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredTableMapAuthoring implements TableMapAuthoring {

    /** A save on the Dual-write page chooses no solution. */
    private static final String NO_SOLUTION = "Default";

    private final TableMaps saved;
    private final DualWrite dualWrite;
    private final ComponentEditing editing;
    private final Publishing publishing;
    private final Publishers publishers;
    private final MapsInSolutions solutions;
    private final MapRegistration registration;

    StoredTableMapAuthoring(
            TableMaps saved,
            DualWrite dualWrite,
            ComponentEditing editing,
            Publishing publishing,
            Publishers publishers,
            MapsInSolutions solutions,
            MapRegistration registration) {
        this.saved = saved;
        this.dualWrite = dualWrite;
        this.editing = editing;
        this.publishing = publishing;
        this.publishers = publishers;
        this.solutions = solutions;
        this.registration = registration;
    }

    @Override
    public TableMapVersion save(EnvironmentName environment, MapDraft draft, String operationKey) {
        DualWriteSnapshot now = dualWrite.read(environment);
        if (!now.core()) {
            throw new Refusal(
                    ErrorCode.DUAL_WRITE_CORE_MISSING,
                    "The environment has no table that table maps could be saved in.",
                    environment.value());
        }
        String publisherName = DraftRules.publisher(draft);
        MapVersion version = DraftRules.version(draft);
        DraftRules.check(draft);
        Publisher publisher = publisher(environment, publisherName);
        UUID base = draft.base();
        if (base != null) {
            known(environment, base);
        }
        refuseUnlessStopped(now, draft.pair());
        return saved.savedMaps(environment).of(draft.pair()).stream()
                .filter(map -> map.version().version().equals(version)
                        && map.version().publisher().equalsIgnoreCase(publisher.uniqueName()))
                .findFirst()
                .map(there -> same(there, draft))
                .orElseGet(() -> written(environment, draft, publisher, version, operationKey));
    }

    private Publisher publisher(EnvironmentName environment, String uniqueName) {
        return publishers.list(environment).stream()
                .map(EnvironmentPublisher::publisher)
                .filter(publisher -> publisher.uniqueName().equalsIgnoreCase(uniqueName))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_PUBLISHER,
                        "The environment has no publisher '" + uniqueName + "'.",
                        uniqueName));
    }

    private SavedMap known(EnvironmentName environment, UUID version) {
        return saved.savedMaps(environment)
                .map(version)
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_MAP_VERSION,
                        "The environment has no version " + version + " of a table map.",
                        version.toString()));
    }

    /** While a map runs, changes are not saved (dual-write-and-order-management 1.1). */
    private static void refuseUnlessStopped(DualWriteSnapshot now, MapPair pair) {
        now.map(pair).filter(map -> !map.state().stopped()).ifPresent(map -> {
            throw new Refusal(
                    ErrorCode.DUAL_WRITE_REFUSED,
                    "The map " + pair + " is " + map.state().label().toLowerCase(Locale.ROOT)
                            + "; a version can be saved only while it is stopped.",
                    pair.displayName());
        });
    }

    private static TableMapVersion same(SavedMap there, MapDraft draft) {
        TableMapVersion version = there.version();
        if (!there.mapping().equals(draft.mapping())) {
            throw new Refusal(
                    ErrorCode.EDIT_REFUSED,
                    version.publisher() + " has version " + version.version() + " of " + draft.pair()
                            + " with another definition already; save it as another version.",
                    "version");
        }
        return version;
    }

    private TableMapVersion written(
            EnvironmentName environment, MapDraft draft, Publisher publisher, MapVersion version, String operationKey) {
        String name = MapRows.name(publisher.prefix(), draft.pair());
        UUID id = MapRows.id(environment, name, version, draft.mapping().json());
        editing.put(
                environment,
                MapRows.definition(id, name, draft.pair(), version, draft.mapping()),
                NO_SOLUTION,
                operationKey);
        publishing.publish(environment, Set.of(MapRows.ref(id)), operationKey);
        registration.saved(environment, id);
        return known(environment, id).version();
    }

    @Override
    public TableMapVersion customize(EnvironmentName environment, UUID base, MapChange change, String operationKey) {
        SavedMap from = known(environment, base);
        Mapping mapping = ChangedMapping.of(from.mapping(), change);
        return save(
                environment,
                new MapDraft(from.pair(), change.publisher(), change.version(), mapping, base),
                operationKey);
    }

    @Override
    public TableMapVersion add(
            EnvironmentName environment,
            MapPair pair,
            List<FieldMapping> fields,
            String publisher,
            String version,
            String operationKey) {
        Mapping mapping = new Mapping(
                '[' + pair.entity() + "] - [" + pair.set() + ']',
                List.of(new MappingLeg(pair.entity(), pair.set(), "", "", fields)));
        return save(environment, new MapDraft(pair, publisher, version, mapping, null), operationKey);
    }

    @Override
    public void addToSolution(EnvironmentName environment, String solution, UUID version, String operationKey) {
        solutions.add(environment, solution, known(environment, version).version(), operationKey);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ValidationIssue> publisherViolations(EnvironmentName environment, String solution) {
        return solutions.publisherViolations(environment, solution, saved.savedMaps(environment));
    }

    @Override
    public void delete(EnvironmentName environment, UUID version, String operationKey) {
        ComponentRef row = MapRows.ref(version);
        known(environment, version);
        dualWrite.read(environment).maps().stream()
                .filter(map -> version.equals(map.applied()))
                .findFirst()
                .ifPresent(map -> {
                    throw new Refusal(
                            ErrorCode.DUAL_WRITE_REFUSED,
                            "The map " + map.pair() + " has chosen this version; choose another one first.",
                            map.pair().displayName());
                });
        editing.delete(environment, row, operationKey);
    }
}
