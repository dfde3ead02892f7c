package org.almanac.process.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.SettingsGroup;
import org.almanac.target.TargetEnvironment;
import org.springframework.stereotype.Component;

/** The process {@code export-solution}; its start variables are kept as parameters of the request. */
@Component
public class ExportSolution implements DeploymentProcess {

    public static final String KEY = "export-solution";

    static final String SOLUTION = "solution";
    static final String RAISE_VERSION = "raiseVersion";
    static final String SETTINGS_GROUPS = "settingsGroups";
    static final String IGNORE_FINDINGS = "ignoreFindings";

    private static final Set<String> VARIABLES =
            Set.of(SOLUTION, Lifecycle.MANAGED.name(), RAISE_VERSION, SETTINGS_GROUPS, IGNORE_FINDINGS);

    private final Places places;

    ExportSolution(Places places) {
        this.places = places;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public DeploymentRequest request(StartForm form, String requestedBy) {
        form.refuseOthersThan(VARIABLES);
        TargetEnvironment target = places.of(form);
        String solution = form.required(SOLUTION);
        Map<String, String> parameters = new TreeMap<>();
        parameters.put(SOLUTION, solution);
        parameters.put(Lifecycle.MANAGED.name(), String.valueOf(form.truth(Lifecycle.MANAGED.name(), false)));
        parameters.put(RAISE_VERSION, String.valueOf(form.truth(RAISE_VERSION, true)));
        parameters.put(IGNORE_FINDINGS, String.valueOf(form.truth(IGNORE_FINDINGS, false)));
        parameters.put(SETTINGS_GROUPS, names(groups(form.text(SETTINGS_GROUPS))));
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

    /** Names of groups with commas between them. */
    private static Set<SettingsGroup> groups(@org.jspecify.annotations.Nullable String text) {
        Set<SettingsGroup> groups = EnumSet.noneOf(SettingsGroup.class);
        for (String name : text == null ? List.<String>of() : Arrays.asList(text.split(","))) {
            groups.add(SettingsGroup.named(name)
                    .orElseThrow(() -> StartForm.invalid(
                            "There is no group of settings of that name; there are "
                                    + names(EnumSet.allOf(SettingsGroup.class)) + ".",
                            SETTINGS_GROUPS)));
        }
        return groups;
    }

    private static String names(Set<SettingsGroup> groups) {
        return groups.stream().map(SettingsGroup::shortName).collect(Collectors.joining(","));
    }

    @Override
    public Map<String, Object> understood(DeploymentRequest request) {
        return Map.of(
                SOLUTION,
                request.packageName(),
                Lifecycle.MANAGED.name(),
                truth(request, Lifecycle.MANAGED.name()),
                RAISE_VERSION,
                truth(request, RAISE_VERSION),
                IGNORE_FINDINGS,
                truth(request, IGNORE_FINDINGS),
                SETTINGS_GROUPS,
                request.parameters().getOrDefault(SETTINGS_GROUPS, ""));
    }

    static boolean truth(DeploymentRequest request, String parameter) {
        return Boolean.parseBoolean(request.parameters().get(parameter));
    }

    /** @param raise whether the version may rise, which the preview for the checker must not do */
    static ExportOptions options(DeploymentRequest request, boolean raise) {
        String named = request.parameters().getOrDefault(SETTINGS_GROUPS, "");
        return new ExportOptions(
                request.packageName(),
                truth(request, Lifecycle.MANAGED.name()),
                groups(named.isEmpty() ? null : named),
                null,
                raise && truth(request, RAISE_VERSION));
    }
}
