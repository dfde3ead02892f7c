package org.almanac.process.ordermanagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almanac.ordermanagement.ActivationOrder;
import org.almanac.process.lifecycle.StartForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderManagementFormsTest {

    private static final Path FOLDER = Path.of("processes");
    private static final Pattern CREATED = Pattern.compile("createVariable\\(\\{ name: '(\\w+)'");
    private static final Pattern FETCHED = Pattern.compile("fetchVariable\\('(\\w+)'\\)");
    private static final Pattern MODEL = Pattern.compile("ng-model=\"start\\.(\\w+)\"");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([\\w-]+)\"");

    /** A form, and what its process takes from it beside environment and reason. */
    private record StartFormOf(String form, Set<String> variables) {}

    static Stream<StartFormOf> startForms() {
        Set<String> deploying = new HashSet<>(OrderRequestParameters.VARIABLES);
        deploying.addAll(Set.of("package", "mode", "customizations", "settings"));
        return Stream.of(
                new StartFormOf("start-deploy-order-management.html", deploying),
                new StartFormOf("start-roll-back-policy.html", RollbackOrder.VARIABLES));
    }

    @ParameterizedTest
    @MethodSource("startForms")
    void aStartFormBringsWhatItsProcessTakesAndNothingElse(StartFormOf start) throws IOException {
        Set<String> expected = new TreeSet<>(start.variables());
        expected.addAll(Set.of("environment", "reason"));
        String form = Files.readString(FOLDER.resolve(start.form()));

        assertThat(found(CREATED, form)).isEqualTo(expected);
        assertThat(found(MODEL, form)).isEqualTo(expected);
    }

    @Test
    void theChoicesAreThoseThatTheProcessKnows() throws IOException {
        Set<String> offered = found(OPTION, Files.readString(FOLDER.resolve("start-deploy-order-management.html")));

        for (Enum<?> constant : ActivationOrder.values()) {
            assertThat(offered).contains(StartForm.term(constant));
        }
        for (Enum<?> constant : OrderRequestParameters.Activate.values()) {
            assertThat(offered).contains(StartForm.term(constant));
        }
    }

    @Test
    void theFormOfTheTaskAsksForWhatIsMissingAndSubmitsConnections() throws IOException {
        String form = Files.readString(FOLDER.resolve("provide-order-connections.html"));

        assertThat(found(FETCHED, form)).contains(OrderVariables.CONNECTIONS_MISSING.name());
        assertThat(found(CREATED, form)).containsExactly(OrderVariables.CONNECTIONS.name());
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}
