package org.almanac.process.tablemaps;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.environment.ImportOptions;
import org.almanac.process.lifecycle.DeploymentProcess;
import org.almanac.process.lifecycle.Places;
import org.almanac.process.lifecycle.StartForm;
import org.almanac.target.TargetEnvironment;
import org.springframework.stereotype.Component;

/** The process {@code back-up-table-maps}. */
@Component
public class BackUpTableMaps implements DeploymentProcess {

    public static final String KEY = "back-up-table-maps";

    static final String SOLUTION = "solution";
    static final String PUBLISHER = "publisher";
    static final String MANAGED = "managed";
    private static final String STANDARD_NAME = "TableMapsBackup";

    private final Places places;

    BackUpTableMaps(Places places) {
        this.places = places;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public DeploymentRequest request(StartForm form, String requestedBy) {
        form.refuseOthersThan(Set.of(SOLUTION, PUBLISHER, MANAGED));
        TargetEnvironment target = places.of(form);
        String solution = Optional.ofNullable(form.text(SOLUTION)).orElse(STANDARD_NAME);
        Map<String, String> parameters = Map.of(
                SOLUTION, solution,
                PUBLISHER, form.required(PUBLISHER),
                MANAGED, String.valueOf(form.truth(MANAGED, true)));
        return new DeploymentRequest(
                KEY,
                target.description().name(),
                null,
                solution,
                "",
                ImportOptions.standard(),
                parameters,
                form.reason(),
                requestedBy);
    }

    @Override
    public Map<String, Object> understood(DeploymentRequest request) {
        return Map.of(
                SOLUTION, request.packageName(),
                PUBLISHER, Objects.requireNonNull(request.parameters().get(PUBLISHER)),
                MANAGED, managed(request));
    }

    static boolean managed(DeploymentRequest request) {
        return Boolean.parseBoolean(request.parameters().get(MANAGED));
    }

    static String publisher(DeploymentRequest request) {
        return Objects.requireNonNull(request.parameters().get(PUBLISHER), "a back-up has a publisher");
    }
}
