package org.almanac.web.authoring;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.almanac.environment.Importing;
import org.almanac.environment.Publishing;
import org.almanac.process.Group;
import org.almanac.web.Caller;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.EditKeys;
import org.almanac.web.form.Fields;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes drafts effective. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/publish", produces = APPLICATION_JSON_VALUE)
@Tag(name = "authoring")
class PublishController {

    private final Publishing publishing;
    private final Importing everything;

    PublishController(Publishing publishing, Importing everything) {
        this.publishing = publishing;
        this.everything = everything;
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(summary = "Publishes drafts of the unmanaged layer: those of some components, or all")
    PublishedView publish(@PathVariable String environment, @RequestBody PublishRequest request, Caller caller) {
        var in = Fields.environment(environment);
        var key = EditKeys.of(caller);
        return new PublishedView(
                request.everything() ? everything.publishAll(in, key) : publishing.publish(in, request.refs(), key));
    }
}
