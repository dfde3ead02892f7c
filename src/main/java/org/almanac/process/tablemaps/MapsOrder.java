package org.almanac.process.tablemaps;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.dualwrite.DependentsRule;
import org.almanac.dualwrite.StartRule;
import org.almanac.dualwrite.SyncRule;
import org.almanac.dualwrite.VersionRule;
import org.almanac.process.lifecycle.StartForm;

/**
 * What a run asks for of table maps.
 *
 * @param older whether a package may bring a map to a lower version than its present one
 */
record MapsOrder(
        VersionRule versions,
        StartRule start,
        DependentsRule dependents,
        SyncRule sync,
        Map<String, List<String>> keys,
        boolean older) {

    static final String VERSIONS = "versions";
    static final String START = "start";
    static final String DEPENDENTS = "dependents";
    static final String INITIAL_SYNC = "initialSync";
    static final String KEYS = "keys";
    static final String OLDER = "older";

    /** Start variables of the processes that change table maps. */
    static final Set<String> VARIABLES = Set.of(VERSIONS, START, DEPENDENTS, INITIAL_SYNC, KEYS, OLDER);

    /** Reads and checks the start variables; the result is kept with the request. */
    static Map<String, String> parameters(StartForm form) {
        Map<String, String> parameters = new TreeMap<>();
        String versions = form.text(VERSIONS);
        parameters.put(VERSIONS, versions == null ? "package" : versions);
        parameters.put(START, StartForm.term(form.constant(START, StartRule.class, StartRule.KEEP)));
        parameters.put(
                DEPENDENTS, StartForm.term(form.constant(DEPENDENTS, DependentsRule.class, DependentsRule.PAUSE)));
        parameters.put(INITIAL_SYNC, StartForm.term(form.constant(INITIAL_SYNC, SyncRule.class, SyncRule.AUTO)));
        parameters.put(OLDER, String.valueOf(form.truth(OLDER, false)));
        String keys = form.text(KEYS);
        if (keys != null) {
            parameters.put(KEYS, keys);
        }
        of(parameters);
        return parameters;
    }

    /** @throws BadInput INVALID_REQUEST */
    static MapsOrder of(Map<String, String> parameters) {
        return new MapsOrder(
                VersionRule.parse(parameters.getOrDefault(VERSIONS, "package")),
                StartRule.valueOf(constant(parameters, START, StartRule.KEEP)),
                DependentsRule.valueOf(constant(parameters, DEPENDENTS, DependentsRule.PAUSE)),
                SyncRule.valueOf(constant(parameters, INITIAL_SYNC, SyncRule.AUTO)),
                KeysText.parse(parameters.getOrDefault(KEYS, "{}")),
                Boolean.parseBoolean(parameters.get(OLDER)));
    }

    private static String constant(Map<String, String> parameters, String name, Enum<?> standard) {
        return parameters
                .getOrDefault(name, StartForm.term(standard))
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
    }
}
