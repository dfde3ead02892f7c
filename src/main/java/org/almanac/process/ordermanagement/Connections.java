package org.almanac.process.ordermanagement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almanac.deployment.DeploymentRun;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.springframework.stereotype.Component;

/** The connections that a run has for connection references: from its settings, or given by people. */
@Component
class Connections {

    private final OrderNotes notes;

    Connections(OrderNotes notes) {
        this.notes = notes;
    }

    /** The connection for a reference; what people gave later counts more. */
    Optional<String> of(DeploymentRun run, ProviderConnection reference) {
        Map<String, String> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        run.request().options().settings().connectionReferences().forEach(one -> {
            if (!one.connectionId().isBlank()) {
                given.put(one.logicalName(), one.connectionId());
            }
        });
        given.putAll(notes.connections(run.id()));
        return Optional.ofNullable(given.get(reference.reference()));
    }

    /** Those that nobody has given yet. */
    List<ProviderConnection> missing(DeploymentRun run, List<ProviderConnection> unconnected) {
        return unconnected.stream().filter(one -> of(run, one).isEmpty()).toList();
    }

    /**
     * Keeps what a person has given.
     *
     * @param json connection by logical name of its reference; empty ones are left out
     * @throws BadInput INVALID_REQUEST if it is no such text
     */
    void give(DeploymentRun run, String json) {
        if (json.isBlank()) {
            return;
        }
        Map<String, String> given = new TreeMap<>();
        try {
            new JsonMapper().readTree(json).properties().forEach(entry -> {
                if (!entry.getValue().isTextual()) {
                    throw invalid();
                }
                given.put(entry.getKey(), entry.getValue().textValue().strip());
            });
        } catch (JsonProcessingException e) {
            throw invalid();
        }
        given.values().removeIf(String::isEmpty);
        notes.connections(run.id(), given);
    }

    private static BadInput invalid() {
        return new BadInput(
                ErrorCode.INVALID_REQUEST,
                "Connections are a JSON object: connection by logical name of its reference.",
                OrderVariables.CONNECTIONS.name());
    }

    /** For the form: a reference and its provider a line. */
    static String lines(List<ProviderConnection> missing, OrderModel model) {
        return missing.stream()
                .map(one -> one.reference() + '\t' + provider(one, model))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String provider(ProviderConnection connection, OrderModel model) {
        return model.providers().stream()
                .filter(provider ->
                        provider.connections().stream().anyMatch(one -> one.id().equals(connection.id())))
                .map(provider -> provider.item().name())
                .findFirst()
                .orElse("");
    }
}
