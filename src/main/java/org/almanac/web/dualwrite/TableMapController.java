package org.almanac.web.dualwrite;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.TableMap;
import org.almanac.target.Targets;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The table maps of an environment, with all their versions. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/table-maps", produces = APPLICATION_JSON_VALUE)
@Tag(name = "dual-write")
class TableMapController {

    private static final String APPLY_PENDING = "Almanac-Apply-Pending";

    private final Targets targets;
    private final Clock clock;

    TableMapController(Targets targets, Clock clock) {
        this.targets = targets;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Table maps of an environment, by name",
            description = "The list is empty until the environments are linked and a solution with table maps was"
                    + " applied. Without Dual Write Core it is refused with ALM-DW-001.")
    @ApiResponse(
            responseCode = "200",
            description = "The table maps",
            useReturnTypeSchema = true,
            headers =
                    @Header(
                            name = APPLY_PENDING,
                            description = "Unique names of solutions whose table maps were not applied yet"))
    ResponseEntity<List<TableMapView>> list(
            @PathVariable String environment,
            @Parameter(description = "Only maps whose table or entity contains this", example = "Customers V3")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Parameter(description = "Only maps in this state: a word or the platform's code", example = "running")
                    @RequestParam(required = false)
                    @Nullable
                    String state) {
        MapFilter filter = MapFilter.of(name, state);
        DualWriteSnapshot snapshot = CoreNeeded.in(
                targets.of(Fields.environment(environment)).dualWrite().read());
        Instant now = clock.instant();
        List<TableMapView> found = snapshot.maps().stream()
                .filter(filter)
                .sorted((one, other) -> one.pair().compareTo(other.pair()))
                .map((TableMap map) -> TableMapView.of(map, now))
                .toList();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        List<String> pending = DualWriteView.applyPending(snapshot);
        if (!pending.isEmpty()) {
            answer.header(APPLY_PENDING, String.join(", ", pending));
        }
        return answer.body(found);
    }
}
