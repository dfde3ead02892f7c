package org.almanac.web.dualwrite;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.almanac.dualwrite.MappingDifference;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.TableMaps;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.problem.ErrorCode;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Ids;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saved versions of table maps with their definitions. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/table-maps/versions/{id}", produces = APPLICATION_JSON_VALUE)
@Tag(name = "dual-write")
class MapVersionController {

    private final Targets targets;
    private final TableMaps tableMaps;

    MapVersionController(Targets targets, TableMaps tableMaps) {
        this.targets = targets;
        this.tableMaps = tableMaps;
    }

    @GetMapping
    @Operation(summary = "One saved version with its mapping, whether it was applied or not")
    SavedVersionView version(@PathVariable String environment, @PathVariable String id) {
        TargetEnvironment target = targets.of(Fields.environment(environment));
        UUID wanted = version(id);
        DualWriteTarget dualWrite = target.dualWrite();
        Optional<TableMapVersion> applied = dualWrite.read().version(wanted);
        return SavedVersionView.of(
                wanted,
                applied.or(() -> saved(target.description(), wanted)).orElse(null),
                applied.isPresent(),
                dualWrite.mapping(wanted));
    }

    /** What no link knows, only an embedded environment can describe. */
    private Optional<TableMapVersion> saved(Environment environment, UUID id) {
        return environment.kind() == EnvironmentKind.EMBEDDED
                ? tableMaps.savedMaps(environment.name()).map(id).map(SavedMap::version)
                : Optional.empty();
    }

    @GetMapping("/difference")
    @Operation(summary = "What another saved version has that this one has not, and the other way round")
    DifferenceView difference(
            @PathVariable String environment,
            @PathVariable String id,
            @Parameter(description = "Id of the other version") @RequestParam String to) {
        DualWriteTarget dualWrite = targets.of(Fields.environment(environment)).dualWrite();
        UUID from = version(id);
        UUID other = version(to);
        return DifferenceView.of(
                from, other, MappingDifference.between(dualWrite.mapping(from), dualWrite.mapping(other)));
    }

    static UUID version(String id) {
        return Ids.of(id, ErrorCode.UNKNOWN_MAP_VERSION, "saved version");
    }
}
