package org.almanac.web.deployments;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.TreeMap;
import org.almanac.deployment.Deployment;
import org.almanac.deployment.Deployments;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.process.DeploymentDesk;
import org.almanac.process.Group;
import org.almanac.process.StartDeployment;
import org.almanac.web.Caller;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.Deployed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Starts and cancels deployments. */
@RestController
@RequestMapping(path = "/api/deployments", produces = APPLICATION_JSON_VALUE)
@Tag(name = "deployments", description = "Starting, watching and cancelling deployments")
class DeploymentController {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final DeploymentDesk desk;
    private final Deployments deployments;

    DeploymentController(DeploymentDesk desk, Deployments deployments) {
        this.desk = desk;
        this.deployments = deployments;
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(
            summary = "Starts a deployment",
            description =
                    "The same Idempotency-Key with the same body gives the same deployment, with another body 422.")
    @ApiResponse(
            responseCode = "202",
            description = "Taken on",
            headers = @Header(name = "Location", description = "Where the deployment can be watched"),
            useReturnTypeSchema = true)
    ResponseEntity<DeploymentView> start(
            @RequestBody DeploymentStart start,
            @Parameter(description = "1 to 200 characters, such as the id of a pipeline's run")
                    @RequestHeader(name = KEY, required = false)
                    @Nullable
                    String idempotencyKey,
            Caller caller) {
        return accepted(desk.start(start.command(), checked(idempotencyKey), caller.identity()));
    }

    @PostMapping("/{id}/cancel")
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(summary = "Cancels a deployment that has not begun to change its environment")
    @ApiResponse(responseCode = "202", description = "Taken on", useReturnTypeSchema = true)
    ResponseEntity<DeploymentView> cancel(@PathVariable String id, Caller caller) {
        return accepted(desk.cancel(Deployed.id(id), caller.identity()));
    }

    @PostMapping("/{id}/undo")
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(
            summary = "Takes back what a deployment has changed",
            description =
                    "Starts a deployment of the process undo-deployment; it is refused when later changes stand on it.")
    @ApiResponse(responseCode = "202", description = "Taken on", useReturnTypeSchema = true)
    ResponseEntity<DeploymentView> undo(
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            @RequestParam(required = false) @Nullable String reason,
            Caller caller) {
        var undone = deployments.get(Deployed.id(id));
        var variables = new TreeMap<String, Object>();
        variables.put("environment", undone.request().environment().value());
        variables.put("deployment", undone.id().value());
        if (reason != null && !reason.isBlank()) {
            variables.put("reason", reason);
        }
        var command = new StartDeployment("undo-deployment", variables);
        return accepted(desk.start(command, checked(idempotencyKey), caller.identity()));
    }

    private static ResponseEntity<DeploymentView> accepted(Deployment deployment) {
        return ResponseEntity.accepted()
                .header(
                        HttpHeaders.LOCATION,
                        URI.create("/api/deployments/" + deployment.id()).toString())
                .body(DeploymentView.of(deployment));
    }

    private static @Nullable String checked(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new BadInput(
                    ErrorCode.MALFORMED_REQUEST,
                    "The header " + KEY + " must have 1 to " + LONGEST_KEY + " characters.",
                    KEY);
        }
        return key;
    }
}
