package org.almanac.web.authoring;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.almanac.environment.Publishers;
import org.almanac.process.Group;
import org.almanac.web.Caller;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.EditKeys;
import org.almanac.web.form.Fields;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The publishers of an environment. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/publishers", produces = APPLICATION_JSON_VALUE)
@Tag(name = "authoring", description = "What makers do in an embedded environment")
class PublisherController {

    private final Publishers publishers;

    PublisherController(Publishers publishers) {
        this.publishers = publishers;
    }

    @GetMapping
    @Operation(summary = "All publishers of an environment, by unique name")
    List<PublisherView> list(@PathVariable String environment) {
        return publishers.list(Fields.environment(environment)).stream()
                .map(PublisherView::of)
                .toList();
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(summary = "Creates a publisher")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<PublisherView> create(
            @PathVariable String environment, @RequestBody NewPublisherFields publisher, Caller caller) {
        var in = Fields.environment(environment);
        var created = publishers.create(in, publisher.publisher(), EditKeys.of(caller));
        var location = UriComponentsBuilder.fromPath("/api/environments/{environment}/publishers/{name}")
                .build(in.value(), created.publisher().uniqueName());
        return ResponseEntity.created(location).body(PublisherView.of(created));
    }

    @PatchMapping(
            path = "/{uniqueName}",
            consumes = {APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(summary = "Changes a publisher; existing components keep their names")
    PublisherView change(
            @PathVariable String environment,
            @PathVariable String uniqueName,
            @RequestBody PublisherChange change,
            Caller caller) {
        return PublisherView.of(
                publishers.change(Fields.environment(environment), uniqueName, change.fields(), EditKeys.of(caller)));
    }

    @DeleteMapping("/{uniqueName}")
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a publisher that no solution uses")
    void delete(@PathVariable String environment, @PathVariable String uniqueName, Caller caller) {
        publishers.delete(Fields.environment(environment), uniqueName, EditKeys.of(caller));
    }
}
