package org.almanac.web.clients;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.almanac.process.Group;
import org.almanac.web.Caller;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.Fields;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Machine clients, for administrators. */
@RestController
@RequestMapping(path = "/api/clients", produces = APPLICATION_JSON_VALUE)
@Tag(name = "clients", description = "Programs that call Almanac in their own name")
class ClientController {

    private static final Duration LIFE_OF_SECRETS = Duration.ofDays(180);

    private final MachineClients clients;
    private final RegisteringClients registering;

    ClientController(MachineClients clients, RegisteringClients registering) {
        this.clients = clients;
        this.registering = registering;
    }

    @GetMapping
    @Allowed(Group.ADMINISTRATORS)
    @Operation(summary = "All machine clients, by id")
    List<ClientView> list() {
        return clients.list().stream().map(this::view).toList();
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed(Group.ADMINISTRATORS)
    @Operation(summary = "Registers a machine client")
    @ApiResponse(responseCode = "201", description = "Registered", useReturnTypeSchema = true)
    ResponseEntity<ClientView> register(@RequestBody NewClient client, Caller caller) {
        MachineClient registered = client.client();
        registering.register(registered, client.pems(), caller.name());
        return ResponseEntity.created(URI.create("/api/clients/" + registered.id()))
                .body(view(registered));
    }

    @GetMapping("/{id}")
    @Allowed(Group.ADMINISTRATORS)
    @Operation(summary = "One machine client")
    ClientView get(@PathVariable String id) {
        return view(clients.find(id).orElseThrow(() -> RegisteringClients.unknown(id)));
    }

    @DeleteMapping("/{id}")
    @Allowed(Group.ADMINISTRATORS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a machine client; its tokens end at once")
    void remove(@PathVariable String id, Caller caller) {
        registering.remove(id, caller.name());
    }

    @PostMapping(path = "/{id}/secrets", consumes = APPLICATION_JSON_VALUE)
    @Allowed(Group.ADMINISTRATORS)
    @Operation(summary = "Makes a secret beside those that the client has; the answer shows it this once")
    @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
    ResponseEntity<NewSecret> addSecret(@PathVariable String id, @RequestBody SecretFields fields, Caller caller) {
        var until = fields.expiresAt() == null ? registering.now().plus(LIFE_OF_SECRETS) : fields.expiresAt();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(registering.addSecret(id, until, caller.name()));
    }

    @PostMapping(path = "/{id}/certificates", consumes = APPLICATION_JSON_VALUE)
    @Allowed(Group.ADMINISTRATORS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a certificate beside those that the client has")
    ClientView addCertificate(@PathVariable String id, @RequestBody CertificateFields fields, Caller caller) {
        registering.addCertificate(id, Fields.required(fields.certificate(), "certificate"), caller.name());
        return get(id);
    }

    private ClientView view(MachineClient client) {
        return ClientView.of(client, clients.keys(client.id()));
    }
}
