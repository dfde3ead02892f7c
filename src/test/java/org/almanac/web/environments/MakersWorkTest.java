package org.almanac.web.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.Governance;
import org.almanac.problem.Refusal;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/** Makers work on embedded environments only. */
class MakersWorkTest {

    private final Environments environments = mock(Environments.class);

    @BeforeEach
    void oneOfEachKind() {
        there("dev", EnvironmentKind.EMBEDDED);
        there("prod", EnvironmentKind.DATAVERSE);
    }

    private void there(String name, EnvironmentKind kind) {
        EnvironmentName environment = new EnvironmentName(name);
        when(environments.find(environment))
                .thenReturn(Optional.of(new Environment(
                        environment,
                        name,
                        EnvironmentType.SANDBOX,
                        kind,
                        null,
                        null,
                        List.of(),
                        "9.2",
                        Governance.STANDARD,
                        Sha256.of(new byte[0]))));
    }

    private boolean passes(String method, String environment, boolean readingToo) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/environments/" + environment);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("environment", environment));
        return new MakersWork(environments, readingToo).preHandle(request, new MockHttpServletResponse(), this);
    }

    @Test
    void anEmbeddedEnvironmentIsEdited() {
        assertThat(passes("POST", "dev", false)).isTrue();
        assertThat(passes("GET", "dev", true)).isTrue();
    }

    @Test
    void aRealEnvironmentIsNotEditedByItsMirror() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> passes("POST", "prod", false))
                .withMessageContaining("its makers work in it");
    }

    @Test
    void aMirrorIsRead() {
        assertThat(passes("GET", "prod", false)).isTrue();
    }

    @Test
    void whatAMirrorDoesNotHaveIsNotShownAsEmpty() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> passes("GET", "prod", true));
    }
}
