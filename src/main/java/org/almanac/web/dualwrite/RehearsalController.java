package org.almanac.web.dualwrite;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.almanac.dualwrite.DualWriteRehearsal.Replication;
import org.almanac.process.Group;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.Fields;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plays the other side of an embedded environment's dual-write: finance and operations, its pace, and its failures. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/dual-write/rehearsal", produces = APPLICATION_JSON_VALUE)
@Tag(name = "dual-write")
class RehearsalController {

    private final Rehearsing rehearsing;

    RehearsalController(Rehearsing rehearsing) {
        this.rehearsing = rehearsing;
    }

    @GetMapping
    @Operation(summary = "What the rehearsal plays: finance and operations, pace, alerts, and the faults to come")
    RehearsalView read(@PathVariable String environment) {
        return rehearsing.read(Fields.environment(environment));
    }

    @PutMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed(Group.ADMINISTRATORS)
    @Operation(summary = "Says what to play; a part that is absent stays as it is")
    RehearsalView change(@PathVariable String environment, @RequestBody RehearsalFields fields) {
        return rehearsing.change(Fields.environment(environment), fields);
    }

    @DeleteMapping
    @Allowed(Group.ADMINISTRATORS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes description, pace and faults back; the link stays")
    void clear(@PathVariable String environment) {
        rehearsing.clear(Fields.environment(environment));
    }

    @PostMapping(path = "/faults", consumes = APPLICATION_JSON_VALUE)
    @Allowed(Group.ADMINISTRATORS)
    @Operation(summary = "Adds a fault behind those that are there")
    RehearsalView inject(@PathVariable String environment, @RequestBody FaultFields fault) {
        return rehearsing.inject(Fields.environment(environment), fault);
    }

    @DeleteMapping("/faults")
    @Allowed(Group.ADMINISTRATORS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes all faults back")
    void clearFaults(@PathVariable String environment) {
        rehearsing.clearFaults(Fields.environment(environment));
    }

    @PostMapping(path = "/changes", consumes = APPLICATION_JSON_VALUE)
    @Allowed(Group.ADMINISTRATORS)
    @Operation(summary = "Changes rows on one side, and tells what became of the changes")
    Replication change(@PathVariable String environment, @RequestBody RowChanges changes) {
        return rehearsing.change(Fields.environment(environment), changes);
    }

    @PostMapping(path = "/old-link", consumes = APPLICATION_JSON_VALUE)
    @Allowed(Group.ADMINISTRATORS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Links the environment as it was done before solutions could bring table maps")
    void oldLink(@PathVariable String environment, @RequestBody OldLinkFields link) {
        rehearsing.linkedLongAgo(Fields.environment(environment), link);
    }
}
