package org.almanac.environment.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobSectionTest {

    private static JobSection of(String kind, @Nullable ComponentRef parent) {
        return JobSection.of(new ComponentKind(kind), parent);
    }

    @ParameterizedTest
    @CsvSource({
        "Entity, ENTITIES",
        "OptionSet, OPTION_SETS",
        "WebResource, WEB_RESOURCES",
        "Workflow, WORKFLOWS",
        "Role, SECURITY_ROLES",
        "FieldSecurityProfile, FIELD_SECURITY_PROFILES",
        "Report, REPORTS",
        "ConnectionRole, CONNECTION_ROLES",
        "PluginAssembly, PLUGIN_ASSEMBLIES",
        "SdkMessageProcessingStep, PROCESSING_STEPS",
        "ServiceEndpoint, SERVICE_ENDPOINTS",
        "EmailTemplate, TEMPLATES",
        "AppModule, NODES"
    })
    void aKindHasItsSection(String kind, JobSection section) {
        assertThat(ComponentKinds.find(new ComponentKind(kind))).isPresent();
        assertThat(of(kind, null)).isEqualTo(section);
    }

    @Test
    void whatIsPartOfATableIsASubhandlers() {
        ComponentRef table = ComponentRef.of("Entity", "ctso_order");

        assertThat(of("Attribute", table)).isEqualTo(JobSection.ENTITY_SUBHANDLERS);
        assertThat(of("SystemForm", table)).isEqualTo(JobSection.ENTITY_SUBHANDLERS);
        assertThat(of("SystemForm", null)).isEqualTo(JobSection.DASHBOARDS);
    }
}
